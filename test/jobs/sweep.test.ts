import { bookingThrough } from '../support/booking';
import { dataOf } from '../support/gateway';
import { insertAll } from '../support/sdk';
import { openidOf, people, slotOf, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof bookingThrough>;
beforeEach(async () => {
  world = await startWorld();
  phone = bookingThrough(world.gateway);
});
afterEach(() => world.close());

const EVE = '2026-11-25T09:00:00+08:00';
const BEFORE = '2026-11-24T10:00:00+08:00';

/** Trips of a sweep: what is due, who asked for it, whose it is, send, mark. */
const SENDING = 4;

/** Runs the sweep and answers how many reminders it says it sent. */
async function sweep(): Promise<number> {
  const reply = await world.gateway.runTimer('sweep');
  expect(reply).toMatchObject({ ok: true, result: { ok: true, data: { reminders: expect.any(Number) } } });
  return (reply as { result: { data: { reminders: number } } }).result.data.reminders;
}
const remindDueAt = async (id: string) =>
  (await world.db.collection('appointments').doc(id).get()).data[0].remindDueAt;

test('a reminder goes out once, when it falls due, to whoever asked for it', async () => {
  await world.gateway.setClock(BEFORE);
  const slotId = slotOf('group', '2026-11-26', '1400');
  const id = await phone.booked('c1', slotId, { openid: 'guardian', remind: true });
  await phone.booked('c2', slotId);
  await world.gateway.setClock('2026-11-25T08:59:30+08:00');
  expect(await sweep()).toBe(0);
  await world.gateway.setClock(EVE);
  expect(await sweep()).toBe(1);
  expect(await sweep()).toBe(0);
  expect(await world.gateway.outbox()).toEqual([
    {
      at: expect.stringMatching(/^2026-11-25T01:00:0/),
      openid: 'guardian',
      template: expect.any(String),
      page: `appointments/detail/index?appointmentId=${id}`,
      data: { thing1: { value: '明天下午有安排' }, thing2: { value: 's1 站' } },
    },
  ]);
  expect(await remindDueAt(id)).toBeNull();
});

test('its words are neutral: no name, no service, no worker', async () => {
  await world.gateway.setClock(BEFORE);
  await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), { remind: true });
  await world.gateway.setClock(EVE);
  await sweep();
  const said = JSON.stringify((await world.gateway.outbox()).map((m) => m.data));
  expect(said).toContain('明天上午有安排');
  for (const word of ['谈心', '治疗', '康复', '测试c1', 'c1', '甲']) expect(said).not.toContain(word);
});

test('none for what was called off, none for a booking that was refused', async () => {
  await world.gateway.setClock(BEFORE);
  const gone = await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), { remind: true });
  dataOf(await phone.cancel(openidOf('c1'), gone));
  await phone.booked('c2', slotOf('talk', '2026-11-26', '1000'));
  await phone.book('c3', slotOf('talk', '2026-11-26', '1000'), { remind: true });
  await world.gateway.setClock(EVE);
  expect(await sweep()).toBe(0);
  expect(await world.gateway.outbox()).toEqual([]);
});

test('a repeated booking is reminded of once', async () => {
  await world.gateway.setClock(BEFORE);
  const by = { key: 'one-intention', remind: true };
  for (let i = 0; i < 3; i++) await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), by);
  await world.gateway.setClock(EVE);
  expect(await sweep()).toBe(1);
});

test('one that is refused does not hold up the others and is not tried again', async () => {
  await world.gateway.setClock(BEFORE);
  const refused = await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), { remind: true });
  await phone.booked('c2', slotOf('talk', '2026-11-26', '1000'), { remind: true });
  // The cloud sends nothing to nobody, not even to a nobody with an account.
  await insertAll(world.db, 'accounts', [{ ...people.guardian, _id: '' }]);
  await world.db.collection('appointments').doc(refused).update({ bookedBy: '' });
  await world.gateway.setClock(EVE);
  expect(await sweep()).toBe(1);
  expect(await sweep()).toBe(0);
  expect((await world.gateway.outbox()).map((m) => m.openid)).toEqual([openidOf('c2')]);
  expect(await remindDueAt(refused)).toBeNull();
});

test('a sweep that dies after sending repeats the message rather than losing it', async () => {
  await world.gateway.setClock(BEFORE);
  const id = await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), { remind: true });
  await world.gateway.setClock(EVE);
  await world.gateway.runTimer('sweep', { crashAfterTrips: SENDING });
  expect(await remindDueAt(id)).toBeInstanceOf(Date);
  expect(await sweep()).toBe(1);
  expect(await world.gateway.outbox()).toHaveLength(2);
  expect(await sweep()).toBe(0);
});

test('what is called off between sending and marking is not sent again', async () => {
  await world.gateway.setClock(BEFORE);
  const id = await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), { remind: true });
  await world.gateway.setClock(EVE);
  await world.gateway.runTimer('sweep', { crashAfterTrips: SENDING });
  dataOf(await phone.cancel(openidOf('c1'), id));
  expect(await sweep()).toBe(0);
  expect(await world.gateway.outbox()).toHaveLength(1);
});

test('two sweeps at once leave nothing due and lose nothing', async () => {
  await world.gateway.setClock(BEFORE);
  for (const clientId of ['c1', 'c2', 'c3', 'c4'])
    await phone.booked(clientId, slotOf('group', '2026-11-26', '0900'), { remind: true });
  await world.gateway.setClock(EVE);
  await Promise.all([sweep(), sweep()]);
  expect(new Set((await world.gateway.outbox()).map((m) => m.openid)).size).toBe(4);
  expect(await sweep()).toBe(0);
});

test('a late one says today on the day itself, and nothing once it has begun', async () => {
  await world.gateway.setClock(BEFORE);
  await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), { remind: true });
  await phone.booked('c2', slotOf('talk', '2026-11-26', '1000'), { remind: true });
  await world.gateway.setClock('2026-11-26T09:30:00+08:00');
  expect(await sweep()).toBe(1);
  expect(await world.gateway.outbox()).toMatchObject([
    { openid: openidOf('c2'), data: { thing1: { value: '今天上午有安排' } } },
  ]);
  expect(await sweep()).toBe(0);
});

test('none to somebody who may no longer book for the client', async () => {
  await world.gateway.setClock(BEFORE);
  const slotId = slotOf('talk', '2026-11-26', '0900');
  const id = await phone.booked('c1', slotId, { openid: 'guardian', remind: true });
  await world.db.collection('accounts').doc('guardian').update({ links: [] });
  await world.gateway.setClock(EVE);
  expect(await sweep()).toBe(0);
  expect(await remindDueAt(id)).toBeNull();
  expect(await world.gateway.outbox()).toEqual([]);
});

test('nobody is woken: a late one waits for the morning', async () => {
  await world.gateway.setClock(BEFORE);
  await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), { remind: true });
  await world.gateway.setClock('2026-11-26T03:00:00+08:00');
  expect(await sweep()).toBe(0);
  await world.gateway.setClock('2026-11-26T08:00:00+08:00');
  expect(await sweep()).toBe(1);
});

test('none where notifications are not consented to', async () => {
  await world.gateway.setClock(BEFORE);
  const id = await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), { remind: true });
  await world.db.collection('clients').doc('c1').update({ decisions: [] });
  await world.gateway.setClock(EVE);
  expect(await sweep()).toBe(0);
  expect(await remindDueAt(id)).toBeNull();
});

test('more than a hundred that fell due while nobody swept go out over several sweeps', async () => {
  await world.gateway.setClock(BEFORE);
  const id = await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), { remind: true });
  const { data } = await world.db.collection('appointments').doc(id).get();
  const copies = Array.from({ length: 129 }, (_, i) => ({ ...data[0], _id: `copy${i}` }));
  await world.db.collection('appointments').add(copies);
  await world.gateway.setClock(EVE);
  expect([await sweep(), await sweep(), await sweep()]).toEqual([100, 30, 0]);
});

test('only the timer may sweep: a caller may not, nor somebody whom nobody knows', async () => {
  await world.gateway.setClock(BEFORE);
  await phone.booked('c1', slotOf('talk', '2026-11-26', '0900'), { remind: true });
  await world.gateway.setClock(EVE);
  const event = { Type: 'Timer', TriggerName: 'sweep' };
  for (const openid of [undefined, 'anyone', 'staff'])
    expect((await world.gateway.send(openid, 'jobs', event)).body).toMatchObject({
      ok: false,
      code: 'FORBIDDEN',
    });
  expect(await world.gateway.outbox()).toEqual([]);
});
