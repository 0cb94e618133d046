import { bookingThrough } from '../support/booking';
import { contradictionsIn } from '../support/contradictions';
import { codeOf, dataOf } from '../support/gateway';
import { offerTo, waitingThrough } from '../support/waiting';
import { openidOf, START, slotOf, startWorld, type World } from '../support/world';

let world: World;
let waiting: ReturnType<typeof waitingThrough>;
beforeEach(async () => {
  world = await startWorld();
  waiting = waitingThrough(world.gateway);
});
afterEach(async () => {
  expect(contradictionsIn(await world.dump())).toEqual([]);
  await world.close();
});

const slotId = slotOf('talk', '2026-11-27', '0900');
const AFTER = '2026-11-25T12:05:00+08:00';

/** Runs the sweep and answers how many offers it says it told. */
async function sweep(crashAfterTrips?: number): Promise<number | undefined> {
  const reply = await world.gateway.runTimer('sweep', { crashAfterTrips });
  const { ok, result } = reply as { ok: boolean; result?: { data: { offers: number } } };
  return ok ? result?.data.offers : undefined;
}
const stateOf = async (clientId: string) => (await waiting.list(clientId))[0]?.state;

/** Kept for `c2`, and `c3` waits behind. */
async function offered() {
  await offerTo(world.gateway, { clientId: 'c2', first: 'c1', slotId });
  dataOf(await waiting.join('c3', slotId));
}

test('whoever waits hears of it once, in neutral words, and it leads to their plans', async () => {
  await offered();
  expect([await sweep(), await sweep()]).toEqual([1, 0]);
  const messages = await world.gateway.outbox();
  expect(messages).toMatchObject([
    {
      openid: openidOf('c2'),
      page: 'appointments/schedule/index?clientId=c2',
      data: {
        thing1: { value: expect.stringMatching(/^空出一个时间，下午12:0\d前答复$/) },
        thing2: { value: 's1 站' },
      },
    },
  ]);
  const said = JSON.stringify(messages.map((m) => m.data));
  for (const word of ['谈心', '治疗', '康复', '测试', 'c2', '甲']) expect(said).not.toContain(word);
});

test('not answered in time, it passes on with the next sweep, and that one hears of it', async () => {
  await offered();
  await sweep();
  await world.gateway.setClock(AFTER);
  expect(await sweep()).toBe(1);
  expect(await stateOf('c2')).toBeUndefined();
  expect(await stateOf('c3')).toBe('offered');
  expect((await world.gateway.outbox()).map((m) => m.openid)).toEqual([openidOf('c2'), openidOf('c3')]);
  expect(codeOf(await waiting.accept('c2', slotId))).toBe('NOT_WAITING');
  expect(codeOf(await waiting.accept('c3', slotId))).toBe('OK');
});

test('nobody is woken: what becomes free at night is told at eight, and kept until ten', async () => {
  const late = '2026-11-25T22:00:00+08:00';
  await world.gateway.setClock(late);
  await offered();
  expect(await sweep()).toBe(0);
  await world.gateway.setClock('2026-11-26T08:00:00+08:00');
  expect(await sweep()).toBe(1);
  expect((await waiting.list('c2'))[0]?.untilAt).toBe(Date.parse('2026-11-26T10:00:00+08:00'));
});

test('a list closes when its slot can no longer be booked', async () => {
  await bookingThrough(world.gateway).booked('c1', slotId);
  dataOf(await waiting.join('c2', slotId));
  await world.gateway.setClock('2026-11-27T09:00:00+08:00');
  await sweep();
  const { data } = await world.db.collection('waits').where({ clientId: 'c2' }).get();
  expect(data).toMatchObject([{ state: 'over' }]);
});

test('none without consent, none to somebody who no longer speaks for them; the place is kept all the same', async () => {
  await offered();
  await world.db.collection('clients').doc('c2').update({ decisions: [] });
  expect(await sweep()).toBe(0);
  expect(await stateOf('c2')).toBe('offered');
  await world.gateway.setClock(AFTER);
  await world.db.collection('accounts').doc(openidOf('c3')).update({ roles: [] });
  expect(await sweep()).toBe(0);
  expect(await world.gateway.outbox()).toEqual([]);
});

test('a sweep that dies at any trip passes on once, and tells rather twice than never', async () => {
  await offered();
  await sweep();
  await world.gateway.setClock(AFTER);
  for (let trip = 1; trip <= 16; trip++) {
    await sweep(trip);
    expect(contradictionsIn(await world.dump())).toEqual([]);
  }
  await sweep();
  expect(await stateOf('c3')).toBe('offered');
  const told = (await world.gateway.outbox()).map((m) => m.openid);
  expect(new Set(told)).toEqual(new Set([openidOf('c2'), openidOf('c3')]));
  expect(await sweep()).toBe(0);
});

test('who leaves waits no longer, and the next one has the place', async () => {
  await world.gateway.setClock(START);
  await offered();
  const input = { clientId: 'c2', kind: 'moved', reason: '搬家', idempotencyKey: 'leaves-for-good' };
  dataOf(await world.gateway.call('staff', 'admissions', 'closeCase', input));
  expect(await stateOf('c3')).toBe('offered');
  expect(await waiting.list('c2', 'staff')).toEqual([]);
});
