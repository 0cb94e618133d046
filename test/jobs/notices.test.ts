import { isStillTrue, noticeWords } from '../../cloudfunctions/jobs/notice-rules';
import { instantOf } from '../../cloudfunctions/kernel/time';
import { bookingThrough } from '../support/booking';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { insertAll } from '../support/sdk';
import { newKey, openidOf, START, slotOf, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof bookingThrough>;
beforeEach(async () => {
  world = await startWorld();
  phone = bookingThrough(world.gateway);
});
afterEach(() => world.close());

async function sweep(): Promise<number> {
  const reply = await world.gateway.runTimer('sweep');
  expect(reply).toMatchObject({ ok: true, result: { ok: true, data: { notices: expect.any(Number) } } });
  return (reply as { result: { data: { notices: number } } }).result.data.notices;
}
/** WeChat was told yes on this phone, so many times. */
async function allow(openid: string, times = 1): Promise<void> {
  for (let i = 0; i < times; i++) {
    const input = { kinds: ['changed'], idempotencyKey: newKey() };
    const reply = await world.gateway.call(openid, 'accounts', 'noteSubscription', input);
    expectAffordable('command', reply);
    dataOf(reply);
  }
}
const quotaOf = async (openid: string) =>
  (await world.db.collection('accounts').doc(openid).get()).data[0].messageQuota?.changed;
async function calls(openid = 'staff', stationId = 's1') {
  const reply = await world.gateway.call(openid, 'appointments', 'listCalls', { stationId });
  expectAffordable('query', reply);
  return dataOf(reply).calls;
}
/** Booked by the guardian, and called off by the station. */
async function calledOff(clientId = 'c1', openid = 'guardian', time = '0900'): Promise<string> {
  const id = await phone.booked(clientId, slotOf('group', '2026-11-26', time), { openid });
  dataOf(await phone.cancel('staff', id));
  return id;
}

test('what the station calls off is told once to whoever booked it, in neutral words', async () => {
  await allow('guardian', 2);
  const id = await calledOff();
  expect([await sweep(), await sweep()]).toEqual([1, 0]);
  expect(await world.gateway.outbox()).toEqual([
    {
      at: expect.any(String),
      openid: 'guardian',
      template: '日程变更',
      page: `appointments/detail/index?appointmentId=${id}`,
      data: { thing1: { value: '11月26日上午9:00取消了' }, thing2: { value: 's1 站' } },
    },
  ]);
  expect(await quotaOf('guardian')).toBe(1);
  expect(await calls()).toEqual([]);
});

test('what the family calls off itself is told to nobody', async () => {
  await allow('guardian');
  const id = await phone.booked('c1', slotOf('group', '2026-11-26', '0900'), { openid: 'guardian' });
  dataOf(await phone.cancel('guardian', id));
  expect(await sweep()).toBe(0);
  expect(await calls()).toEqual([]);
});

test('each yes buys one message; then the station calls, and notes that it has', async () => {
  await allow('guardian');
  await calledOff();
  const second = await calledOff('c1', 'guardian', '1000');
  const contact = { name: world.seal('林妈妈'), phone: world.seal('13800000001') };
  await world.db.collection('clients').doc('c1').update({ contact });
  expect(await sweep()).toBe(1);
  expect(await calls()).toMatchObject([
    {
      appointmentId: second,
      name: '测试c1',
      kind: 'cancelled',
      contact: { name: '林妈妈', phone: '13800000001' },
    },
  ]);
  const mark = () =>
    world.gateway.call('staff', 'appointments', 'markCalled', {
      appointmentId: second,
      idempotencyKey: newKey(),
    });
  const marked = await mark();
  expect(dataOf(marked)).toEqual({ appointmentId: second });
  expectAffordable('command', marked);
  expect(await calls()).toEqual([]);
  expect(codeOf(await mark())).toBe('NOT_STANDING');
});

test('a refusal of WeChat ends what we thought we had, and the station calls', async () => {
  // The cloud sends nothing to nobody, not even to a nobody with an account.
  const links = [{ clientId: 'c1', stationId: 's1', relation: 'guardian', scopes: ['book'] }];
  const nobody = { _id: '', roles: [{ role: 'guardian', stationId: 's1' }], links };
  await insertAll(world.db, 'accounts', [{ ...nobody, messageQuota: { changed: 3 } }]);
  const id = await calledOff();
  await world.db.collection('appointments').doc(id).update({ bookedBy: '' });
  expect(await sweep()).toBe(0);
  expect(await quotaOf('')).toBe(0);
  expect(await calls()).toHaveLength(1);
});

test('booked by staff, whoever may book for the client hears it; nobody else does', async () => {
  for (const openid of ['guardian-read', 'guardian-of-another', 'staff', 'guardian-book'])
    await allow(openid);
  await calledOff('c1', 'staff');
  expect(await sweep()).toBe(1);
  expect((await world.gateway.outbox()).map(({ openid }) => openid)).toEqual(['guardian-book']);
});

test('without consent to messages none is sent: the station calls', async () => {
  await allow('guardian');
  await calledOff();
  await world.db.collection('clients').doc('c1').update({ decisions: [] });
  expect(await sweep()).toBe(0);
  expect(await world.gateway.outbox()).toEqual([]);
  expect(await calls()).toHaveLength(1);
});

test('nobody is woken, and nothing is told that has begun', async () => {
  await allow('guardian', 2);
  await calledOff();
  await world.gateway.setClock('2026-11-26T03:00:00+08:00');
  expect(await sweep()).toBe(0);
  await world.gateway.setClock('2026-11-26T08:00:00+08:00');
  expect(await sweep()).toBe(1);
  await world.gateway.setClock(START);
  await calledOff('c1', 'guardian', '1000');
  await world.gateway.setClock('2026-11-26T10:00:00+08:00');
  expect(await sweep()).toBe(0);
  expect(await calls()).toEqual([]);
  expect(await world.gateway.outbox()).toHaveLength(1);
});

test('a sweep that dies anywhere leaves a message sent or somebody to call, and nothing due', async () => {
  for (let trip = 1; trip <= 9; trip++) {
    const clientId = `c${trip + 1}`;
    await allow(openidOf(clientId), 2);
    await calledOff(clientId, openidOf(clientId));
    await world.gateway.runTimer('sweep', { crashAfterTrips: trip });
    await sweep();
    expect(await sweep()).toBe(0);
    const sent = (await world.gateway.outbox()).filter(({ openid }) => openid === openidOf(clientId));
    expect(sent.length).toBeGreaterThan(0);
    expect(sent.length).toBeLessThan(3);
  }
  expect(await calls()).toEqual([]);
});

test('whoever has left is neither told nor called, and a number is for the own station alone', async () => {
  await calledOff();
  await calledOff('c2', openidOf('c2'));
  await world.db.collection('clients').doc('c2').update({ state: 'closed' });
  await sweep();
  expect(await calls()).toMatchObject([{ clientId: 'c1' }]);
  const elsewhere = { stationId: 's2', phone: world.seal('027-5555-0199') };
  await world.db.collection('clients').doc('c1').update(elsewhere);
  expect((await calls())[0]).not.toHaveProperty('phone');
  await world.db.collection('clients').doc('c1').update({ state: 'erased' });
  expect(await calls()).toEqual([]);
});

test('a notice is true while the appointment stands as it says and is yet to come', () => {
  const startAt = instantOf('2026-11-26', 9 * 60);
  const before = instantOf('2026-11-26', 8 * 60);
  const notice = { kind: 'moved' } as const;
  expect(isStillTrue({ state: 'booked', startAt, notice }, before)).toBe(true);
  expect(isStillTrue({ state: 'cancelled', startAt, notice }, before)).toBe(false);
  expect(isStillTrue({ state: 'booked', startAt, notice }, startAt)).toBe(false);
  expect(isStillTrue({ state: 'booked', startAt, notice: null }, before)).toBe(false);
});

test.each([
  ['cancelled', 0, '11月26日上午12:00取消了'],
  ['moved', 12 * 60 + 30, '改到11月26日下午12:30'],
  ['accepted', 15 * 60, '11月26日下午3:00约好了'],
  ['declined', 9 * 60 + 5, '11月26日上午9:05没有约上'],
] as const)('%s is said in a few neutral words', (kind, minute, words) => {
  expect(noticeWords(kind, instantOf('2026-11-26', minute))).toBe(words);
  expect(words.length).toBeLessThanOrEqual(20);
});
