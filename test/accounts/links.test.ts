import { stationThrough } from '../support/accounts';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { insertAll } from '../support/sdk';
import { newKey, openidOf, startWorld, type World } from '../support/world';

let world: World;
let station: ReturnType<typeof stationThrough>;
beforeAll(async () => {
  world = await startWorld();
  station = stationThrough(world.gateway);
});
afterAll(() => world.close());

const list = (openid: string, clientId: string) =>
  world.gateway.call(openid, 'accounts', 'listLinks', { clientId });
const linksOf = async (openid: string, clientId: string) => dataOf(await list(openid, clientId)).links;
const end = (openid: string, clientId: string, linkId: string, key = newKey()) =>
  world.gateway.call(openid, 'accounts', 'endLink', { clientId, linkId, idempotencyKey: key });
const set = (collection: string, _id: string, change: object) =>
  world.db.collection(collection).doc(_id).update(change);

/** Links two to a client: a mother with all scopes and an aunt who reads. */
async function family(clientId: string) {
  const mother = `mother-of-${clientId}`;
  const aunt = `aunt-of-${clientId}`;
  const all = await station.linkCode(clientId, { scopes: ['book', 'answer', 'read', 'sign'] });
  const some = await station.linkCode(clientId, { relation: 'relative', scopes: ['read'] });
  dataOf(await station.redeem(mother, all, { name: '妈妈' }));
  dataOf(await station.redeem(aunt, some, { name: '姑姑' }));
  const found = await linksOf('staff', clientId);
  const idOf = (name: string) => found.find((l) => l.name === name)?.linkId ?? '';
  const self = found.find((l) => l.relation === 'self')?.linkId ?? '';
  return { mother, aunt, links: { mother: idOf('妈妈'), aunt: idOf('姑姑'), self } };
}

describe('who is linked', () => {
  test('is shown to the client, to those linked who may read, and to the station', async () => {
    const { mother, aunt } = await family('c2');
    for (const openid of [openidOf('c2'), mother, aunt, 'staff', 'manager']) {
      const reply = await list(openid, 'c2');
      expectAffordable('query', reply);
      const { links } = dataOf(reply);
      expect(links.map(({ name, relation }) => [name, relation])).toEqual([
        ['测试c2', 'self'],
        ['', 'guardian'],
        ['妈妈', 'guardian'],
        ['姑姑', 'relative'],
      ]);
      expect(links.filter((l) => l.mine)).toHaveLength(openid === 'staff' || openid === 'manager' ? 0 : 1);
      expect(links.filter((l) => l.mayEnd)).toHaveLength(
        openid === mother || openid === aunt ? 1 : links.length,
      );
    }
  });

  test('no account is named: what stands there is no openid', async () => {
    const { mother, aunt } = await family('c3');
    const shown = JSON.stringify(await linksOf('staff', 'c3'));
    for (const openid of [mother, aunt, openidOf('c3')]) expect(shown).not.toContain(openid);
  });

  test('and who reads at the station is noted for the client', async () => {
    await linksOf('staff', 'c4');
    const { data } = await world.db.collection('visits').where({ clientId: 'c4' }).get();
    expect(data).toMatchObject([{ openid: 'staff', call: 'accounts/listLinks' }]);
  });

  test('where the client does not decide alone, the client may end only their own', async () => {
    const { links } = await family('c5');
    for (const capacity of ['limited', 'minor']) {
      await set('clients', 'c5', { capacity });
      const ends = (await linksOf(openidOf('c5'), 'c5')).filter((l) => l.mayEnd);
      expect(ends.map((l) => l.relation)).toEqual(['self']);
      expect(codeOf(await end(openidOf('c5'), 'c5', links.mother))).toBe('NOT_YOURS_TO_END');
    }
  });
});

describe('an end', () => {
  test('by oneself closes access at once, and the role goes with the last link', async () => {
    const { mother, links } = await family('c6');
    dataOf(await station.redeem(mother, await station.linkCode('c7', { scopes: ['read'] })));
    const reply = await end(mother, 'c6', links.mother);
    expect(dataOf(reply)).toEqual({ linkId: links.mother });
    expectAffordable('command', reply);
    expect(codeOf(await list(mother, 'c6'))).toBe('NOT_FOUND');
    expect(codeOf(await list(mother, 'c7'))).toBe('OK');
    const other = (await linksOf(mother, 'c7')).find((l) => l.mine)?.linkId ?? '';
    dataOf(await end(mother, 'c7', other));
    expect(codeOf(await list(mother, 'c7'))).toBe('FORBIDDEN');
    const me = dataOf(await world.gateway.call(mother, 'home', 'getMe', {}));
    expect(me).toMatchObject({ roles: [], people: [], name: '妈妈' });
  });

  test('by the client of full capacity, who needs nobody for it', async () => {
    const { mother, links } = await family('c8');
    expect(codeOf(await list(mother, 'c8'))).toBe('OK');
    dataOf(await end(openidOf('c8'), 'c8', links.mother));
    expect(codeOf(await list(mother, 'c8'))).toBe('FORBIDDEN');
  });

  test("by staff, the client's own account too; another can then be made", async () => {
    const { links } = await family('c9');
    expectAffordable('command', await end('staff', 'c9', links.aunt));
    dataOf(await end('staff', 'c9', links.self));
    expect(codeOf(await list(openidOf('c9'), 'c9'))).toBe('FORBIDDEN');
    const code = await station.linkCode('c9', { relation: 'self' });
    expect(codeOf(await station.redeem('new-phone', code))).toBe('OK');
  });

  test("by others is refused: another's link, another station's staff, somebody else's id", async () => {
    const { mother, aunt, links } = await family('c10');
    const before = await world.dump();
    expect(codeOf(await end(mother, 'c10', links.aunt))).toBe('NOT_YOURS_TO_END');
    expect(codeOf(await end(aunt, 'c10', links.self))).toBe('NOT_YOURS_TO_END');
    expect(codeOf(await end('staff-elsewhere', 'c10', links.aunt))).toBe('NOT_FOUND');
    expect(codeOf(await end(openidOf('c11'), 'c10', links.aunt))).toBe('NOT_FOUND');
    expect(codeOf(await end('staff', 'c11', links.aunt))).toBe('NOT_FOUND');
    expect(codeOf(await end('staff', 'c10', 'nobody'))).toBe('NOT_FOUND');
    expect(await world.dump()).toEqual(before);
  });

  test('by somebody who works elsewhere and is linked here is that of a relative', async () => {
    const both = 'works-elsewhere';
    await insertAll(world.db, 'accounts', [
      { _id: both, roles: [{ role: 'staff', stationId: 's2' }], links: [] },
    ]);
    const { links } = await family('c12');
    dataOf(await station.redeem(both, await station.linkCode('c12', { scopes: ['read'] })));
    expect((await linksOf(both, 'c12')).filter((l) => l.mayEnd)).toMatchObject([{ mine: true }]);
    expect(codeOf(await end(both, 'c12', links.mother))).toBe('NOT_YOURS_TO_END');
    const invite = { clientId: 'c12', relation: 'guardian', scopes: ['read'], idempotencyKey: newKey() };
    expect(codeOf(await world.gateway.call(both, 'accounts', 'inviteToLink', invite))).toBe('NOT_FOUND');
  });

  test('repeated with its key is answered as before; with another there is nothing to end', async () => {
    const { links } = await family('c13');
    const key = newKey();
    const first = dataOf(await end('staff', 'c13', links.mother, key));
    const before = await world.dump();
    expect(dataOf(await end('staff', 'c13', links.mother, key))).toEqual(first);
    expect(codeOf(await end('staff', 'c13', links.aunt, key))).toBe('IDEMPOTENCY_CONFLICT');
    expect(codeOf(await end('staff', 'c13', links.mother))).toBe('NOT_FOUND');
    expect(await world.dump()).toEqual(before);
  });

  test('by several at once happens once', async () => {
    const { mother, links } = await family('c14');
    const replies = await Promise.all(
      [mother, openidOf('c14'), 'staff', 'manager'].map((openid) => end(openid, 'c14', links.mother)),
    );
    const { OK, ...late } = tally(replies);
    expect(OK).toBe(1);
    // The mother may hear that she has no way in any more.
    expect((late.NOT_FOUND ?? 0) + (late.FORBIDDEN ?? 0)).toBe(3);
  });

  test('of two links of one account at once: both end, and so does the role', async () => {
    const openid = 'two-ends';
    for (const clientId of ['c15', 'c16'])
      dataOf(await station.redeem(openid, await station.linkCode(clientId)));
    const ids = await Promise.all(
      ['c15', 'c16'].map(async (c) => (await linksOf(openid, c)).find((l) => l.mine)?.linkId ?? ''),
    );
    const replies = await Promise.all([
      end('staff', 'c15', ids[0] ?? ''),
      end('manager', 'c16', ids[1] ?? ''),
    ]);
    expect(tally(replies)).toEqual({ OK: 2 });
    const { data } = await world.db.collection('accounts').doc(openid).get();
    expect(data[0]).toMatchObject({ roles: [], links: [] });
  });
});
