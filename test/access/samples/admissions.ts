import { applicationInput, writeApplications } from '../../support/applying';
import { newKey, type World } from '../../support/world';
import type { OwnRefusals, Samples } from './sample';

/** An application by the client's account, still to be decided. */
async function anApplication(world: World): Promise<string> {
  const [applicationId = ''] = await writeApplications(world, {});
  return applicationId;
}

/** A client of the station whom no other sample is about, served there again. */
async function somebodyServed({ db }: World, clientId: string): Promise<string> {
  await db.collection('clients').doc(clientId).update({ stationId: 's1', state: 'active' });
  return clientId;
}

export const admissionsSamples: Samples = {
  'admissions/submitApplication': () => applicationInput(),
  'admissions/listMyApplications': () => ({}),
  'admissions/getApplication': async (world) => ({ applicationId: await anApplication(world) }),
  'admissions/withdrawApplication': async (world) => ({
    applicationId: await anApplication(world),
    idempotencyKey: newKey(),
  }),
  'admissions/answerWish': async (world) => {
    const [applicationId] = await writeApplications(world, { state: 'waiting', dueDay: null });
    return { applicationId, still: true, idempotencyKey: newKey() };
  },
  'admissions/listApplications': () => ({ stationId: 's1', view: 'submitted', cursor: '0.0' }),
  'admissions/reviewApplication': async (world) => ({
    applicationId: await anApplication(world),
    decision: 'refuse',
    reason: '那边更近',
    capacity: 'full',
    idempotencyKey: newKey(),
  }),
  'admissions/referApplication': async (world) => ({
    applicationId: await anApplication(world),
    toStationId: 's2',
    reason: '那边更近',
    idempotencyKey: newKey(),
  }),
  'admissions/transferClient': async (world) => ({
    clientId: await somebodyServed(world, 'c38'),
    toStationId: 's2',
    reason: '搬家了',
    agreedWithClient: true,
    idempotencyKey: newKey(),
  }),
  'admissions/closeCase': async (world) => ({
    clientId: await somebodyServed(world, 'c39'),
    kind: 'work',
    reason: '找到了工作',
    idempotencyKey: newKey(),
  }),
};

/** The client has more open applications than an account may, made by the other samples. */
export const admissionsRefusals: OwnRefusals = {
  'admissions/submitApplication': ['TOO_MANY_REQUESTS'],
};
