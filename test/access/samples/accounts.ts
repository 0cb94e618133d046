import { linkIdOf, memberIdOf } from '../../../cloudfunctions/accounts/linking';
import { stationThrough } from '../../support/accounts';
import { insertAll } from '../../support/sdk';
import { newKey, START, type World } from '../../support/world';
import type { OwnRefusals, Samples } from './sample';

let people = 0;
/** Somebody new, with this on their account. */
async function somebody({ db }: World, over: object): Promise<string> {
  const _id = `sample-${++people}`;
  await insertAll(db, 'accounts', [{ _id, roles: [], links: [], ...over }]);
  return _id;
}

const request = {
  stationId: 's1',
  clientName: '测试c1',
  relation: 'relative',
  myName: '阿姨',
  phone: '13800000000',
};

export const accountsSamples: Samples = {
  'accounts/noteSubscription': () => ({ kinds: ['upcoming', 'changed'], idempotencyKey: newKey() }),
  'accounts/redeemCode': async ({ gateway }) => ({
    code: await stationThrough(gateway).roleCode('volunteer'),
    name: '小周',
    idempotencyKey: newKey(),
  }),
  'accounts/knowEndings': () => ({ upTo: Date.parse(START), idempotencyKey: newKey() }),
  'accounts/nameMe': () => ({ name: '小周', idempotencyKey: newKey() }),
  'accounts/requestLink': () => ({ ...request, note: '我是她姐姐', idempotencyKey: newKey() }),
  'accounts/listMyRequests': () => ({}),
  'accounts/listLinkRequests': () => ({ stationId: 's1' }),
  'accounts/reviewLinkRequest': async (world) => ({
    stationId: 's1',
    requestId: await stationThrough(world.gateway).asked(await somebody(world, {}), request),
    decision: { kind: 'approve', clientId: 'c1', scopes: ['answer'] },
    idempotencyKey: newKey(),
  }),
  'accounts/inviteToLink': () => ({
    clientId: 'c1',
    relation: 'relative',
    scopes: ['answer'],
    idempotencyKey: newKey(),
  }),
  'accounts/listLinks': () => ({ clientId: 'c1' }),
  'accounts/endLink': async (world) => {
    const links = [{ clientId: 'c1', stationId: 's1', relation: 'relative', scopes: ['answer'] }];
    const openid = await somebody(world, { links });
    return { clientId: 'c1', linkId: linkIdOf(openid, 'c1'), idempotencyKey: newKey() };
  },
  'accounts/listTeam': () => ({ stationId: 's1' }),
  'accounts/inviteToRole': () => ({ stationId: 's1', role: 'volunteer', idempotencyKey: newKey() }),
  'accounts/revokeRole': async (world) => {
    const openid = await somebody(world, { roles: [{ role: 'volunteer', stationId: 's1' }] });
    return {
      stationId: 's1',
      memberId: memberIdOf(openid, 's1'),
      role: 'volunteer',
      idempotencyKey: newKey(),
    };
  },
};

export const accountsRefusals: OwnRefusals = {
  // Who is only linked ends no link but their own.
  'accounts/endLink': ['NOT_YOURS_TO_END'],
};
