import { submitted } from '../../cloudfunctions/admissions/rules';
import type { ApplicationDocument } from '../../cloudfunctions/admissions/store';
import { type CallOptions, dataOf, type Gateway } from './gateway';
import { insertAll } from './sdk';
import { newKey, openidOf, START, type World } from './world';

/** A good input of `submitApplication`, which says only what a test is about. */
export const applicationInput = (over: object = {}) => ({
  stationId: 's1',
  for: 'family',
  person: { name: '苏晚晴' },
  applicant: { name: '苏半夏', phone: '13900000001', relation: '妈妈' },
  needs: '想出来走走',
  photos: [],
  idempotencyKey: newKey(),
  ...over,
});

/** The calls about applications in the words of the tests; a fresh key each time unless one is given. */
export function applyingThrough(gateway: Gateway) {
  const submit = (openid: string, over?: object, options?: CallOptions) =>
    gateway.call(openid, 'admissions', 'submitApplication', applicationInput(over), options);
  const withKey = (input: object) => ({ idempotencyKey: newKey(), ...input });
  return {
    submit,
    /** Hands in and answers the id. */
    submitted: async (openid: string, over?: object) => dataOf(await submit(openid, over)).applicationId,
    review: (openid: string, applicationId: string, more: object, options?: CallOptions) =>
      gateway.call(openid, 'admissions', 'reviewApplication', withKey({ applicationId, ...more }), options),
    refer: (openid: string, applicationId: string, more: object = {}, options?: CallOptions) =>
      gateway.call(
        openid,
        'admissions',
        'referApplication',
        withKey({ applicationId, toStationId: 's2', reason: '那边离家近', ...more }),
        options,
      ),
    withdraw: (openid: string, applicationId: string, more: object = {}, options?: CallOptions) =>
      gateway.call(openid, 'admissions', 'withdrawApplication', withKey({ applicationId, ...more }), options),
    answer: (openid: string, applicationId: string, still: boolean, more: object = {}) =>
      gateway.call(openid, 'admissions', 'answerWish', withKey({ applicationId, still, ...more })),
    get: (openid: string, applicationId: string) =>
      gateway.call(openid, 'admissions', 'getApplication', { applicationId }),
    mine: (openid: string) => gateway.call(openid, 'admissions', 'listMyApplications', {}),
    list: (openid: string, view: 'submitted' | 'waiting' | 'ended', more: object = {}) =>
      gateway.call(openid, 'admissions', 'listApplications', { stationId: 's1', view, ...more }),
    transfer: (openid: string, clientId: string, more: object = {}, options?: CallOptions) =>
      gateway.call(
        openid,
        'admissions',
        'transferClient',
        withKey({ clientId, toStationId: 's2', reason: '搬到那边住了', agreedWithClient: true, ...more }),
        options,
      ),
    close: (openid: string, clientId: string, more: object = {}, options?: CallOptions) =>
      gateway.call(
        openid,
        'admissions',
        'closeCase',
        withKey({ clientId, kind: 'work', reason: '找到了工作', ...more }),
        options,
      ),
  };
}

let written = 0;

/** Writes applications into the database as they might have come to stand there; answers their ids. */
export async function writeApplications(
  { db, seal }: World,
  ...overs: Partial<ApplicationDocument>[]
): Promise<string[]> {
  const documents = overs.map((over): ApplicationDocument => {
    const _id = `written-${++written}`;
    return {
      _id,
      inputHash: '',
      seat: _id,
      openid: openidOf('c1'),
      stationId: 's1',
      stationName: 's1 站',
      for: 'family',
      person: { name: seal('苏晚晴') },
      applicant: { name: seal('苏半夏'), phone: seal('13900000001') },
      needs: seal('想出来走走'),
      photos: [],
      submittedAt: new Date(START),
      ...submitted('2026-12-02', new Date(START)),
      steps: [{ at: new Date(START), kind: 'submitted', stationName: 's1 站' }],
      ...over,
    };
  });
  await insertAll(db, 'applications', documents);
  return documents.map(({ _id }) => _id);
}
