import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { onTheDayThrough, writeAppointment } from '../support/on-the-day';
import { START, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof onTheDayThrough>;
beforeEach(async () => {
  world = await startWorld();
  phone = onTheDayThrough(world.gateway);
  await world.gateway.setClock(START);
});
afterEach(() => world.close());

async function missed(clientId = 'c1'): Promise<string> {
  const id = await writeAppointment(world, { clientId });
  expect(dataOf(await phone('staff', 'markMissed', id)).visit).toBe('open');
  return id;
}
async function openVisits(stationId = 's1', openid = 'staff') {
  const reply = await world.gateway.call(openid, 'appointments', 'listOpenVisits', { stationId });
  expectAffordable('query', reply);
  return dataOf(reply).visits;
}

test('whoever was awaited at the station and has not come is asked about, until somebody decides', async () => {
  const id = await missed();
  expect(await openVisits()).toMatchObject([{ appointmentId: id, name: '测试c1', serviceName: '谈心时间' }]);
  expect(await openVisits('s2', 'staff-elsewhere')).toEqual([]);
  const reply = await phone('staff', 'decideVisit', id, { decision: 'visit', note: '给妈妈打过电话' });
  expect(dataOf(reply)).toEqual({ appointmentId: id, visit: 'visit' });
  expectAffordable('command', reply);
  expect(await openVisits()).toEqual([]);
  expect(JSON.stringify(await world.dump())).not.toContain('打过电话');
  const file = await world.gateway.call('guardian', 'privacy', 'exportRecord', {
    clientId: 'c1',
    cursor: '0.0_0.0_0.0',
  });
  expect(JSON.stringify(dataOf(file))).toContain('站里上门看看，给妈妈打过电话');
});

test('of two who decide at once, one does', async () => {
  const id = await missed();
  const both = await Promise.all([
    phone('staff', 'decideVisit', id, { decision: 'visit' }),
    phone('manager', 'decideVisit', id, { decision: 'none' }),
  ]);
  expect(tally(both)).toEqual({ OK: 1, ALREADY_DECIDED: 1 });
});

test('a mistaken mark takes what was decided upon it along, and may be made again', async () => {
  const id = await missed();
  dataOf(await phone('staff', 'decideVisit', id, { decision: 'visit', note: '下午去' }));
  dataOf(await phone('staff', 'undoMissed', id));
  expect((await world.db.collection('appointments').doc(id).get()).data[0].visit).toBeNull();
  expect(codeOf(await phone('staff', 'decideVisit', id, { decision: 'visit' }))).toBe('NOT_STANDING');
  dataOf(await phone('staff', 'markMissed', id));
  expect(await openVisits()).toHaveLength(1);
});

test('nobody is asked about a call that was not answered, nor about whoever has left', async () => {
  const left = await missed('c2');
  await world.db.collection('clients').doc('c2').update({ state: 'closed' });
  expect(await openVisits()).toEqual([]);
  expect(codeOf(await phone('staff', 'decideVisit', left, { decision: 'none' }))).toBe('OK');
  const station = world.db.collection('stations').doc('s1');
  const { data } = await station.get();
  await station.update({ services: data[0].services.map((s: object) => ({ ...s, way: 'phone' })) });
  const call = await writeAppointment(world);
  expect(dataOf(await phone('staff', 'markMissed', call)).visit).toBeUndefined();
  expect(codeOf(await phone('staff', 'decideVisit', call, { decision: 'none' }))).toBe('NOT_STANDING');
  expect(await openVisits()).toEqual([]);
});

test("a number is shown to the person's own station alone", async () => {
  const c1 = world.db.collection('clients').doc('c1');
  await c1.update({ phone: world.seal('027-5555-0199') });
  await missed();
  expect((await openVisits())[0]?.phone).toBe('027-5555-0199');
  await c1.update({ stationId: 's2' });
  const [visit] = await openVisits();
  expect([visit?.clientId, visit?.phone]).toEqual(['c1', undefined]);
});
