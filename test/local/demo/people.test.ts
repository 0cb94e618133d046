import { holds } from '../../../cloudfunctions/cases/public';
import { isDrawn } from '../../../cloudfunctions/consents/rules';
import { ROLES } from '../../../contracts/contract';
import { seedData } from '../../../local/demo';
import { bookersOf } from '../../../local/demo/people';
import { dataKey, moments, plainDemo } from './worlds';

const world = plainDemo(moments.tuesday);
const account = (openid: string) => world.accounts.find((a) => a._id === openid);

test('sixty clients, no two of one name; twenty at the first station', () => {
  expect(new Set(world.clients.map((c) => c.name)).size).toBe(60);
  expect(world.clients.filter((c) => c.stationId === 'hy-1')).toHaveLength(20);
});

test('the first personas are one of each kind', () => {
  expect(world.personas.slice(0, 7).map((p) => p.roles[0]?.role)).toEqual([
    'client',
    'guardian',
    'volunteer',
    'staff',
    'supervisor',
    'district',
    undefined,
  ]);
  const stationIds = world.stations.map((s) => s._id);
  for (const i of [4, 5]) expect(world.personas[i]?.roles.map((r) => r.stationId)).toEqual(stationIds);
  expect(world.personas[0]?.clientIds).toEqual(['demo-c1']);
  expect(world.personas[1]?.clientIds).toEqual(['demo-c1', 'demo-c2']);
  expect(world.clients.slice(0, 2).map((c) => c.name)).toEqual(['林小满', '林谷雨']);
});

test('every persona has an account, but the visitor and who has only applied; every role that stations give occurs', () => {
  const unknown = world.personas.filter((p) => !account(p.openid));
  expect(unknown.map((p) => p.openid)).toEqual(['demo-visitor-1', 'demo-applicant-3']);
  const held = new Set(world.accounts.flatMap((a) => a.roles.map((r) => r.role)));
  expect(ROLES.filter((role) => !held.has(role))).toEqual(['visitor']);
});

test('accounts point at clients and stations that exist, under the right station', () => {
  const stationOf = new Map(world.clients.map((c) => [c._id, c.stationId]));
  for (const { roles, links } of world.accounts) {
    for (const link of links) expect(stationOf.get(link.clientId)).toBe(link.stationId);
    for (const role of roles) {
      expect(world.stations.map((s) => s._id)).toContain(role.stationId);
      if (role.clientId) expect(stationOf.get(role.clientId)).toBe(role.stationId);
    }
  }
});

test('everybody with an account has a name, and every link a day in the past on which it began', () => {
  expect(world.accounts.filter((a) => !a.name)).toEqual([]);
  const begun = world.accounts.flatMap((a) => a.links.map((l) => l.since?.getTime() ?? Infinity));
  expect(Math.max(...begun)).toBeLessThan(moments.tuesday.getTime());
});

test('roles of family are those of the links', () => {
  const isFamily = (role: string) => role === 'guardian' || role === 'relative';
  for (const { roles, links } of world.accounts)
    expect(new Set(roles.filter((r) => isFamily(r.role)).map((r) => `${r.role} ${r.stationId}`))).toEqual(
      new Set(links.map((l) => `${l.relation} ${l.stationId}`)),
    );
});

test('the supervisor supervises every station, and each has one', () => {
  const supervisor = account('demo-supervisor-1');
  expect(supervisor?.roles).toEqual(world.stations.map((s) => ({ role: 'supervisor', stationId: s._id })));
});

test('one does not decide alone: they have a phone of their own and a guardian, and both have signed', () => {
  const [client, ...others] = world.clients.filter((c) => c.capacity !== 'full');
  expect(others).toEqual([]);
  if (!client) throw new Error('everybody decides alone');
  expect([client.stationId, client.capacity, holds(client, 'agreement')]).toEqual(['hy-1', 'limited', true]);
  const around = world.accounts.flatMap(({ roles, links }) => [
    ...roles.filter((r) => r.clientId === client._id).map((r) => r.role),
    ...links.filter((l) => l.clientId === client._id).map((l) => l.relation),
  ]);
  expect(around.sort()).toEqual(['client', 'guardian', 'relative']);
});

test('whoever has signed on their own phone has a copy with a drawn name, and what it decides is what holds', () => {
  const { consentActs, clients } = world;
  const acts = (clientId: string) => consentActs.filter((act) => act.clientId === clientId);
  expect(acts('demo-c1').map(({ signer, byOpenid }) => [signer, byOpenid])).toEqual([
    ['client', 'demo-client-1'],
  ]);
  const limited = clients.find((c) => c.capacity === 'limited');
  expect(acts(limited?._id ?? '').map(({ signer }) => signer)).toEqual(['client', 'guardian']);
  for (const { clientId, signer, decisions, signature } of consentActs) {
    expect(isDrawn(signature ?? '')).toBe(true);
    const held = clients.find((c) => c._id === clientId)?.decisions.filter((d) => d.signer === signer);
    expect(held).toMatchObject(decisions);
  }
  expect(new Set(consentActs.map((act) => act.signature)).size).toBe(consentActs.length);
});

test('one request waits at the first station, about somebody who comes there', () => {
  expect(world.linkRequests).toHaveLength(1);
  const [request] = world.linkRequests;
  expect(request).toMatchObject({ stationId: 'hy-1', state: 'waiting' });
  expect(world.clients.filter((c) => c.stationId === 'hy-1').map((c) => c.name)).toContain(
    request?.clientName,
  );
});

test('people are reached by themselves, by a guardian, by both, or only by the station', () => {
  const kinds = new Set(
    [...bookersOf(world.accounts, world.clients).values()].map((openids) =>
      openids.map((openid) => openid.split('-')[1]).join('+'),
    ),
  );
  expect([...kinds].sort()).toEqual(['client', 'client+guardian', 'guardian', 'staff']);
});

test('only those who may have booked', () => {
  const bookers = bookersOf(world.accounts, world.clients);
  for (const a of world.appointments) expect(bookers.get(a.clientId)).toContain(a.bookedBy);
});

test('in a race, 250 clients with an account each, and one of the staff', async () => {
  const { personas } = await seedData('race', { now: moments.tuesday, dataKey });
  expect(personas).toHaveLength(251);
  expect(personas[249]).toEqual({
    openid: 'race-250',
    label: '起跑250号（服务对象）',
    roles: [{ role: 'client', stationId: 'race' }],
    clientIds: ['race-c250'],
  });
});
