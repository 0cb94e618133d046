import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { openidOf, startWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  const name = world.seal('沈听雨');
  await world.db.collection('accounts').doc('staff').update({ name });
});
afterEach(() => world.close());

const own = openidOf('c1');
const ask = (openid: string, cursor?: string) =>
  world.gateway.call(openid, 'privacy', 'listVisits', { clientId: 'c1', ...(cursor && { cursor }) });
const read = async (openid = own) => dataOf(await ask(openid)).visits;

const readFile = (openid: string, clientId = 'c1') =>
  world.gateway.call(openid, 'cases', 'getClient', { clientId });
const readAppointments = (openid: string, clientId = 'c1') =>
  world.gateway.call(openid, 'appointments', 'listAppointments', { clientId, view: 'coming' });
const readConsents = (openid: string) =>
  world.gateway.call(openid, 'consents', 'getConsents', { clientId: 'c1' });

test('who has read what, when and from which station, by the name the station shows', async () => {
  dataOf(await readFile('staff'));
  await world.gateway.setClock('2026-11-25T15:00:00+08:00');
  dataOf(await readConsents('manager'));
  await world.gateway.setClock('2026-11-26T09:00:00+08:00');
  dataOf(await readAppointments('staff'));
  const reply = await ask(own);
  expectAffordable('query', reply);
  expect(dataOf(reply).visits.map(({ at: _, ...visit }) => visit)).toEqual([
    { reader: '沈听雨', stationName: 's1 站', what: 'appointments' },
    { reader: '', stationName: 's1 站', what: 'consents' },
    { reader: '沈听雨', stationName: 's1 站', what: 'file' },
  ]);
  const [latest] = dataOf(reply).visits;
  expect(new Date(latest?.at ?? 0).toISOString()).toMatch(/^2026-11-26T01:00/);
});

test('one line a day for each reader and thing, however often and by however many calls', async () => {
  for (let i = 0; i < 3; i++) dataOf(await readFile('staff'));
  dataOf(await readAppointments('staff'));
  const past = { clientId: 'c1', view: 'past' };
  dataOf(await world.gateway.call('staff', 'appointments', 'listAppointments', past));
  expect((await read()).map((v) => v.what).sort()).toEqual(['appointments', 'file']);
});

test('what the client and the family read themselves is no visit; nor what was refused', async () => {
  for (const openid of [own, 'guardian', 'relative']) {
    dataOf(await readAppointments(openid));
    dataOf(await readConsents(openid));
  }
  expect(codeOf(await readFile('staff-elsewhere'))).toBe('NOT_FOUND');
  expect(codeOf(await readFile('supervisor'))).toBe('FORBIDDEN');
  dataOf(await readFile('staff', 'c2'));
  expect(await read()).toEqual([]);
});

test('who left the station is still named', async () => {
  dataOf(await readFile('staff'));
  await world.db.collection('accounts').doc('staff').update({ roles: [] });
  expect((await read())[0]?.reader).toBe('沈听雨');
});

test('twenty a page, the latest first, none twice and none missing', async () => {
  const at = (i: number) =>
    new Date(Date.parse('2026-10-01T10:00:00+08:00') + Math.floor(i / 3) * 86_400_000);
  const rows = Array.from({ length: 57 }, (_, i) => ({
    _id: `visit-${String(i).padStart(2, '0')}`,
    clientId: 'c1',
    at: at(i),
    openid: `worker-${i % 3}`,
    stationId: 's1',
    call: 'cases/getClient',
    expiresAt: new Date('2029-10-01'),
  }));
  await world.db.collection('visits').add(rows);
  const seen: number[] = [];
  const sizes: number[] = [];
  let cursor: string | undefined;
  do {
    const page = dataOf(await ask(own, cursor));
    seen.push(...page.visits.map((v) => v.at));
    sizes.push(page.visits.length);
    cursor = page.cursor;
  } while (cursor);
  expect(sizes).toEqual([20, 20, 17]);
  expect(seen).toEqual(rows.map((r) => r.at.getTime()).reverse());
});

test.each(['x', '0', '0.0.0', '-1.0', '1_2'])('a cursor that is none of ours: %s', async (cursor) => {
  expect((await ask(own, cursor)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['cursor'] });
});
