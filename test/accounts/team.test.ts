import { stationThrough } from '../support/accounts';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { insertAll } from '../support/sdk';
import { newKey, startWorld, type World } from '../support/world';

jest.setTimeout(120_000);

let world: World;
let station: ReturnType<typeof stationThrough>;
beforeAll(async () => {
  world = await startWorld();
  station = stationThrough(world.gateway);
});
afterAll(() => world.close());

const GIVEN = ['volunteer', 'staff', 'manager', 'supervisor'] as const;
type Given = (typeof GIVEN)[number];

let members = 0;
async function member(...roles: Given[]): Promise<string> {
  const _id = `member-${++members}`;
  const held = roles.map((role) => ({ role, stationId: 's1' }));
  await insertAll(world.db, 'accounts', [{ _id, name: world.seal(_id), roles: held, links: [] }]);
  return _id;
}

const team = async (openid: string) => {
  const reply = await world.gateway.call(openid, 'accounts', 'listTeam', { stationId: 's1' });
  expectAffordable('query', reply);
  return dataOf(reply);
};
const memberId = async (name: string) =>
  (await team('supervisor')).people.find((p) => p.name === name)?.memberId ?? 'nobody';
const invite = (openid: string, role: Given, key = newKey()) =>
  world.gateway.call(openid, 'accounts', 'inviteToRole', { stationId: 's1', role, idempotencyKey: key });
const revoke = (openid: string, id: string, role: Given, key = newKey()) =>
  world.gateway.call(openid, 'accounts', 'revokeRole', {
    stationId: 's1',
    memberId: id,
    role,
    idempotencyKey: key,
  });
const rolesOf = async (openid: string) =>
  (await world.db.collection('accounts').doc(openid).get()).data[0].roles;

describe('the team', () => {
  test('is those who hold a role the station gives, and tells what the caller may give', async () => {
    await member('volunteer', 'staff');
    const seen = await team('manager');
    expect(seen.people.slice(0, 2).map((p) => p.roles)).toEqual([['supervisor'], ['manager']]);
    expect(seen.people.slice(2, 4).map((p) => p.roles)).toContainEqual(['volunteer', 'staff']);
    expect(seen.people.at(-1)?.roles).toEqual(['volunteer']);
    expect(seen.people).toHaveLength(5);
    expect(seen.people.filter((p) => p.me).map((p) => p.roles)).toEqual([['manager']]);
    expect(seen.mayGive).toEqual(['volunteer', 'staff']);
    expect((await team('staff')).mayGive).toEqual(['volunteer']);
    expect((await team('supervisor')).mayGive).toEqual([...GIVEN]);
    expect(JSON.stringify(seen)).not.toMatch(/guardian|of-c/);
  });

  test('is nobody else, and nobody of another station', async () => {
    const { people } = dataOf(
      await world.gateway.call('manager-elsewhere', 'accounts', 'listTeam', { stationId: 's2' }),
    );
    expect(people.map((p) => p.roles)).toEqual([['manager'], ['staff']]);
    for (const openid of ['staff-elsewhere', 'manager-elsewhere'])
      expect(codeOf(await world.gateway.call(openid, 'accounts', 'listTeam', { stationId: 's1' }))).toBe(
        'NOT_FOUND',
      );
  });
});

describe('a role', () => {
  const may: Record<string, readonly Given[]> = {
    staff: ['volunteer'],
    manager: ['volunteer', 'staff'],
    supervisor: GIVEN,
  };

  test.each(Object.keys(may))('%s gives what they may, and nothing more', async (openid) => {
    for (const role of GIVEN) {
      const before = await world.dump();
      const reply = await invite(openid, role);
      if (may[openid]?.includes(role)) {
        expectAffordable('command', reply);
        const redeemed = await station.redeem(`new-${openid}-${role}`, dataOf(reply).code);
        expect(dataOf(redeemed)).toMatchObject({ grants: 'role', role });
        expect(await rolesOf(`new-${openid}-${role}`)).toEqual([{ role, stationId: 's1' }]);
      } else {
        expect(codeOf(reply)).toBe('NOT_YOURS_TO_GIVE');
        expect(await world.dump()).toEqual(before);
      }
    }
  });

  test('given twice stands once', async () => {
    const openid = await member('volunteer');
    dataOf(await station.redeem(openid, await station.roleCode('volunteer')));
    expect(await rolesOf(openid)).toEqual([{ role: 'volunteer', stationId: 's1' }]);
  });

  test.each(['manager', 'supervisor'])('%s takes what they may, and nothing more', async (openid) => {
    for (const role of GIVEN) {
      const somebody = await member(role, role === 'volunteer' ? 'staff' : 'volunteer');
      const reply = await revoke(openid, await memberId(somebody), role);
      if (may[openid]?.includes(role)) {
        expect(dataOf(reply)).toMatchObject({ role });
        expectAffordable('command', reply);
        expect(await rolesOf(somebody)).toHaveLength(1);
      } else {
        expect(codeOf(reply)).toBe('NOT_YOURS_TO_GIVE');
        expect(await rolesOf(somebody)).toHaveLength(2);
      }
    }
  });

  test('that is not held, or by somebody who is not there, cannot be taken', async () => {
    const somebody = await member('volunteer');
    const id = await memberId(somebody);
    const before = await world.dump();
    expect(codeOf(await revoke('supervisor', id, 'staff'))).toBe('NOT_FOUND');
    expect(codeOf(await revoke('supervisor', 'nobody', 'volunteer'))).toBe('NOT_FOUND');
    expect(codeOf(await revoke('manager-elsewhere', id, 'volunteer'))).toBe('NOT_FOUND');
    expect(codeOf(await revoke('staff', id, 'volunteer'))).toBe('FORBIDDEN');
    expect(await world.dump()).toEqual(before);
  });

  test('taken once: repeated with its key it is answered as before', async () => {
    const somebody = await member('volunteer');
    const id = await memberId(somebody);
    const key = newKey();
    const first = dataOf(await revoke('manager', id, 'volunteer', key));
    expect(dataOf(await revoke('manager', id, 'volunteer', key))).toEqual(first);
    expect(codeOf(await revoke('manager', id, 'volunteer'))).toBe('NOT_FOUND');
    expect(codeOf(await revoke('manager', id, 'staff', key))).toBe('IDEMPOTENCY_CONFLICT');
  });

  test("taken stops a warm instance's next call, and the codes given before", async () => {
    const openid = await member('staff');
    const work = () =>
      world.gateway.call(openid, 'appointments', 'listStationDay', { stationId: 's1', day: '2026-11-26' });
    const people = () => world.gateway.call(openid, 'accounts', 'listLinks', { clientId: 'c1' });
    // Every instance there can be has served this account.
    const warm = await Promise.all(Array.from({ length: 12 }, () => [work(), people()]).flat());
    expect(tally(warm)).toEqual({ OK: 24 });
    const code = await station.linkCode('c1', { by: openid });
    dataOf(await revoke('manager', await memberId(openid), 'staff'));
    const after = await Promise.all(Array.from({ length: 12 }, () => [work(), people()]).flat());
    expect(tally(after)).toEqual({ FORBIDDEN: 24 });
    expect(codeOf(await station.redeem('late', code))).toBe('CODE_WRONG');
  });
});

describe('the last supervisor', () => {
  const setSupervisors = async (...openids: string[]) => {
    const { data } = await world.db.collection('accounts').where({ 'roles.role': 'supervisor' }).get();
    for (const { _id } of data) await world.db.collection('accounts').doc(_id).update({ roles: [] });
    const roles = [{ role: 'supervisor', stationId: 's1' }];
    for (const _id of openids)
      await world.db
        .collection('accounts')
        .doc(_id)
        .set({ name: world.seal(_id), roles, links: [] });
  };
  const supervisors = async () =>
    (await world.db.collection('accounts').where({ 'roles.role': 'supervisor' }).get()).data.length;
  const idOf = async (asker: string, name: string) =>
    (await team(asker)).people.find((p) => p.name === name)?.memberId ?? 'nobody';

  test('stays: nobody takes that role, not even they themselves', async () => {
    await setSupervisors('sup-a');
    const before = await world.dump();
    expect(codeOf(await revoke('sup-a', await idOf('sup-a', 'sup-a'), 'supervisor'))).toBe('LAST_SUPERVISOR');
    expect(await world.dump()).toEqual(before);
  });

  test('may go when there is another', async () => {
    await setSupervisors('sup-a', 'sup-b');
    const reply = await revoke('sup-a', await idOf('sup-a', 'sup-a'), 'supervisor');
    expectAffordable('command', reply);
    expect(codeOf(reply)).toBe('OK');
    expect(await supervisors()).toBe(1);
  });

  test("of two who take each other's role at once, one keeps it", async () => {
    for (let round = 0; round < 8; round++) {
      await setSupervisors('sup-a', 'sup-b');
      const [a, b] = [await idOf('sup-a', 'sup-a'), await idOf('sup-a', 'sup-b')];
      const replies = await Promise.all([revoke('sup-a', b, 'supervisor'), revoke('sup-b', a, 'supervisor')]);
      expect(replies.filter((r) => r.body.ok)).toHaveLength(1);
      expect(await supervisors()).toBe(1);
    }
  });

  test('of two who lay it down at once, one keeps it; of three in a circle, one at least', async () => {
    for (let round = 0; round < 5; round++) {
      await setSupervisors('sup-a', 'sup-b');
      const [a, b] = [await idOf('sup-a', 'sup-a'), await idOf('sup-a', 'sup-b')];
      await Promise.all([revoke('sup-a', a, 'supervisor'), revoke('sup-b', b, 'supervisor')]);
      expect(await supervisors()).toBe(1);

      await setSupervisors('sup-a', 'sup-b', 'sup-c');
      const c = await idOf('sup-a', 'sup-c');
      await Promise.all([
        revoke('sup-a', b, 'supervisor'),
        revoke('sup-b', c, 'supervisor'),
        revoke('sup-c', a, 'supervisor'),
      ]);
      expect(await supervisors()).toBeGreaterThanOrEqual(1);
    }
  });
});
