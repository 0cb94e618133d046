import { PURPOSES } from '../../contracts/consents';
import { bookingThrough } from '../support/booking';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { decisionsBut, signingThrough } from '../support/signing';
import { newKey, openidOf, slotOf, startWorld, type World } from '../support/world';

let world: World;
let { sign, withdraw, read } = {} as ReturnType<typeof signingThrough>;
beforeEach(async () => {
  world = await startWorld();
  ({ sign, withdraw, read } = signingThrough(world.gateway));
});
afterEach(() => world.close());

const own = openidOf('c1');
const setClient = (change: object) => world.db.collection('clients').doc('c1').update(change);

test('what is taken back holds no more; the act stands beside the signing it ends', async () => {
  dataOf(await sign(own));
  const reply = await withdraw(own, 'photos');
  expect(dataOf(reply).holds).toEqual(PURPOSES.filter((p) => p !== 'photos'));
  expectAffordable('command', reply);
  const { acts } = await read(own);
  expect(acts).toHaveLength(2);
  expect(acts[0]).toMatchObject({ withdrawn: true, given: [], declined: ['photos'], signature: '' });
  expect(acts[0]?.texts.map((t) => t.purpose)).toEqual(['photos']);
  expect(acts[1]).toMatchObject({ withdrawn: false, given: [...PURPOSES] });
});

describe('the very next call of another account sees it', () => {
  test('the agreement: a guardian books no more', async () => {
    const { book } = bookingThrough(world.gateway);
    const bookAs = (time: string) =>
      book('c1', slotOf('talk', '2026-11-26', time), { openid: 'guardian-book' });
    expect(codeOf(await bookAs('0900'))).toBe('OK');
    dataOf(await withdraw(own, 'agreement'));
    expect(codeOf(await bookAs('1000'))).toBe('AGREEMENT_MISSING');
    expect((await read('guardian')).holds).not.toContain('agreement');
    expect((await read('staff')).holds).not.toContain('agreement');
  });

  test('what is booked already stays', async () => {
    const { booked } = bookingThrough(world.gateway);
    const appointmentId = await booked('c1', slotOf('talk', '2026-11-26', '0900'));
    dataOf(await withdraw(own, 'agreement'));
    const shown = await world.gateway.call('guardian', 'appointments', 'getAppointment', { appointmentId });
    expect(dataOf(shown).appointment.state).toBe('booked');
  });

  test('notifications: what a guardian asked to be reminded of is not sent', async () => {
    const { booked } = bookingThrough(world.gateway);
    const slots = [slotOf('talk', '2026-11-27', '0900'), slotOf('talk', '2026-11-27', '1000')];
    await booked('c1', slots[0] ?? '', { openid: 'guardian', remind: true });
    await booked('c2', slots[1] ?? '', { remind: true });
    dataOf(await withdraw(own, 'notifications'));
    await world.gateway.setClock('2026-11-26T09:00:30+08:00');
    await world.gateway.runTimer('sweep');
    expect((await world.gateway.outbox()).map((m) => m.openid)).toEqual([openidOf('c2')]);
  });

  test('given again, it holds again', async () => {
    dataOf(await withdraw(own, 'agreement'));
    dataOf(await sign(own));
    const { book } = bookingThrough(world.gateway);
    const reply = await book('c1', slotOf('talk', '2026-11-26', '0900'), { openid: 'guardian' });
    expect(codeOf(reply)).toBe('OK');
  });
});

test('where two have signed, either of them ends it', async () => {
  await setClient({ capacity: 'limited', decisions: [] });
  await sign(own);
  expect(dataOf(await sign('guardian', { signer: 'guardian' })).holds).toEqual([...PURPOSES]);
  dataOf(await withdraw('guardian', 'clinic', { signer: 'guardian' }));
  dataOf(await withdraw(own, 'photos'));
  expect((await read(own)).holds).toEqual(['agreement', 'record', 'notifications']);
});

test('a guardian who signed beside a client of full capacity takes back their own word only', async () => {
  dataOf(await sign('guardian', { signer: 'guardian' }));
  expect(dataOf(await withdraw('guardian', 'photos', { signer: 'guardian' })).holds).toContain('photos');
});

test('possible after service has ended', async () => {
  await setClient({ state: 'closed' });
  expect(codeOf(await withdraw(own, 'photos'))).toBe('OK');
});

describe('refusals that leave nothing behind', () => {
  test('NOT_GIVEN for what was declined, never said, or taken back already', async () => {
    await setClient({ decisions: [] });
    dataOf(await sign(own, { decisions: decisionsBut('clinic').slice(0, 3) }));
    dataOf(await withdraw(own, 'record'));
    const before = await world.dump();
    for (const purpose of ['clinic', 'photos', 'record'] as const)
      expect(codeOf(await withdraw(own, purpose))).toBe('NOT_GIVEN');
    expect(codeOf(await withdraw('guardian', 'agreement', { signer: 'guardian' }))).toBe('NOT_GIVEN');
    expect(await world.dump()).toEqual(before);
  });

  test('NOT_YOURS_TO_SIGN for the word of somebody else', async () => {
    const before = await world.dump();
    expect(codeOf(await withdraw('guardian', 'photos'))).toBe('NOT_YOURS_TO_SIGN');
    expect(codeOf(await withdraw(own, 'photos', { signer: 'guardian' }))).toBe('NOT_YOURS_TO_SIGN');
    expect(codeOf(await withdraw('guardian-read', 'photos', { signer: 'guardian' }))).toBe('NOT_FOUND');
    expect(codeOf(await withdraw('staff-elsewhere', 'photos'))).toBe('NOT_FOUND');
    expect(await world.dump()).toEqual(before);
  });
});

test('a repeated withdrawal happens once, and does not end what was given again since', async () => {
  const key = newKey();
  const replies = await Promise.all(Array.from({ length: 10 }, () => withdraw(own, 'photos', { key })));
  expect(tally(replies)).toEqual({ OK: 10 });
  dataOf(await sign(own));
  expect(codeOf(await withdraw(own, 'photos', { key }))).toBe('OK');
  const { holds, acts } = await read(own);
  expect(holds).toContain('photos');
  expect(acts).toHaveLength(2);
  const other = await withdraw(own, 'clinic', { key });
  expect(codeOf(other)).toBe('IDEMPOTENCY_CONFLICT');
});

test('two who take the same thing back at once: one does, the other hears it is not given', async () => {
  const replies = await Promise.all([withdraw(own, 'photos'), withdraw('staff', 'photos')]);
  expect(tally(replies)).toEqual({ OK: 1, NOT_GIVEN: 1 });
});
