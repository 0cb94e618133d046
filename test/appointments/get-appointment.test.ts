import { bookingThrough } from '../support/booking';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { openidOf, slotOf, startWorld, type World } from '../support/world';

let world: World;
let appointmentId: string;
beforeAll(async () => {
  world = await startWorld();
  const slotId = slotOf('group', '2026-11-26', '0900');
  appointmentId = await bookingThrough(world.gateway).booked('c1', slotId);
});
afterAll(() => world.close());

const ask = (openid: string, id = appointmentId) =>
  world.gateway.call(openid, 'appointments', 'getAppointment', { appointmentId: id });

test('an appointment comes with the name, how to get there and whom to call', async () => {
  const reply = await ask(openidOf('c1'));
  expect(dataOf(reply)).toMatchObject({
    appointment: { appointmentId, clientId: 'c1', state: 'booked', serviceName: '小组' },
    clientName: '测试c1',
    stationPhone: '027-5555-0100',
    address: '测试路 1 号',
    bring: '水杯',
  });
  expectAffordable('query', reply);
});

test('nothing of the stored document leaves that the contract does not name', async () => {
  const text = JSON.stringify((await ask('staff')).body);
  for (const word of ['inputHash', 'bookedBy', 'bookedAt', 'remindDueAt', openidOf('c1'), 'v1.'])
    expect(text).not.toContain(word);
});

test('those linked to read and staff see it; for all others it is not there', async () => {
  for (const openid of ['guardian', 'guardian-read', 'relative', 'staff', 'manager'])
    expect(codeOf(await ask(openid))).toBe('OK');
  for (const openid of [openidOf('c2'), 'guardian-book', 'guardian-of-another', 'staff-elsewhere'])
    expect(codeOf(await ask(openid))).toBe('NOT_FOUND');
  expect(codeOf(await ask(openidOf('c1'), 'nothing'))).toBe('NOT_FOUND');
});
