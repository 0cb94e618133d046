import { applyingThrough } from '../support/applying';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { newKey, START, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof applyingThrough>;
beforeAll(async () => {
  world = await startWorld();
  phone = applyingThrough(world.gateway);
});
beforeEach(() => world.gateway.setClock(START));
afterAll(() => world.close());

let accounts = 0;
const somebody = () => `somebody-${++accounts}`;

test('the other station looks at it afresh, the first one no longer sees it, the applicant follows', async () => {
  const openid = somebody();
  const applicationId = await phone.submitted(openid);
  await world.gateway.setClock('2026-11-30T10:00:00+08:00');
  const reply = await phone.refer('staff', applicationId, { reason: '那边离家近' });
  expect(dataOf(reply)).toEqual({ applicationId, stationId: 's2', state: 'submitted' });
  expectAffordable('command', reply);
  expect(codeOf(await phone.get('staff', applicationId))).toBe('NOT_FOUND');
  expect(dataOf(await phone.get('staff-elsewhere', applicationId))).toMatchObject({
    stationId: 's2',
    stationName: 's2 站',
    state: 'submitted',
    dueDay: '2026-12-07',
  });
  expect(dataOf(await phone.get(openid, applicationId)).steps).toMatchObject([
    { kind: 'submitted', stationName: 's1 站' },
    { kind: 'referred', stationName: 's2 站', reason: '那边离家近' },
  ]);
  const waiting = await phone.list('staff-elsewhere', 'submitted', { stationId: 's2' });
  expect(dataOf(waiting).applications.map((a) => a.applicationId)).toContain(applicationId);
});

test('from the waiting list too; it begins anew there, and is accepted there', async () => {
  const applicationId = await phone.submitted(somebody());
  dataOf(await phone.review('staff', applicationId, { decision: 'wait' }));
  dataOf(await phone.refer('manager', applicationId));
  expect(dataOf(await phone.get('staff-elsewhere', applicationId))).toMatchObject({
    state: 'submitted',
    asksWish: false,
  });
  const { clientId } = dataOf(await phone.review('staff-elsewhere', applicationId, { decision: 'accept' }));
  const file = await world.gateway.call('staff-elsewhere', 'cases', 'getClient', { clientId });
  expect(dataOf(file).stationId).toBe('s2');
});

test('a station that is none is NOT_FOUND, its own is refused', async () => {
  const applicationId = await phone.submitted(somebody());
  const before = await world.dump();
  expect(codeOf(await phone.refer('staff', applicationId, { toStationId: 's9' }))).toBe('NOT_FOUND');
  const own = await phone.refer('staff', applicationId, { toStationId: 's1' });
  expect(own.body).toMatchObject({ code: 'INVALID_INPUT', fields: ['toStationId'] });
  expect(codeOf(await phone.refer('staff-elsewhere', applicationId))).toBe('NOT_FOUND');
  expect(await world.dump()).toEqual(before);
});

test('two hand it on at once: it goes once', async () => {
  for (let round = 0; round < 5; round++) {
    const applicationId = await phone.submitted(somebody());
    const replies = await Promise.all(['staff', 'manager'].map((who) => phone.refer(who, applicationId)));
    expect(replies.map(codeOf)).toContain('OK');
    expect(tally(replies).OK).toBe(1);
    const { data } = await world.db.collection('applications').doc(applicationId).get();
    expect(data[0].steps).toHaveLength(2);
  }
});

test('repeated by who works at both: the same answer, one step', async () => {
  const role = (stationId: string) => ({ role: 'staff', stationId });
  await world.db.collection('accounts').add({ _id: 'both', roles: [role('s1'), role('s2')], links: [] });
  const applicationId = await phone.submitted(somebody());
  const idempotencyKey = newKey();
  const first = await phone.refer('both', applicationId, { idempotencyKey });
  const { data } = await world.db.collection('applications').doc(applicationId).get();
  expect(data[0].steps).toHaveLength(2);
  expect((await phone.refer('both', applicationId, { idempotencyKey })).body).toEqual(first.body);
});
