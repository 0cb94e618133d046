import fc from 'fast-check';
import {
  asClient,
  type HeldRole,
  holdsRole,
  isClient,
  isLocked,
  type Membership,
  mayEndLink,
  mayGive,
  movedTo,
  oneMoreTry,
  withLink,
  withoutClient,
  withoutRole,
  withRole,
} from '../../cloudfunctions/accounts/rules';
import { GIVEN_ROLES, SCOPES } from '../../contracts/contract';

const SEED = 20261125;
const nobody: Membership = { roles: [], links: [] };

const stationId = fc.constantFrom('s1', 's2');
const clientId = fc.constantFrom('c1', 'c2', 'c3');
const role = fc.constantFrom(...GIVEN_ROLES);
const link = fc.record({
  clientId,
  stationId,
  relation: fc.constantFrom('guardian' as const, 'relative' as const),
  scopes: fc.subarray([...SCOPES]),
});

/** Anything that happens to an account. */
const step: fc.Arbitrary<(m: Membership) => Membership> = fc.oneof(
  link.map((l) => (m: Membership) => withLink(m, l)),
  clientId.map((c) => (m: Membership) => withoutClient(m, c)),
  fc.tuple(clientId, stationId).map(
    ([c, s]) =>
      (m: Membership) =>
        asClient(m, c, s),
  ),
  fc.tuple(clientId, stationId).map(
    ([c, s]) =>
      (m: Membership) =>
        movedTo(m, c, s),
  ),
  fc.tuple(role, stationId).map(
    ([r, s]) =>
      (m: Membership) =>
        withRole(m, r, s),
  ),
  fc.tuple(role, stationId).map(
    ([r, s]) =>
      (m: Membership) =>
        withoutRole(m, r, s),
  ),
);
const life = fc.array(step, { maxLength: 12 }).map((steps) => steps.reduce((m, next) => next(m), nobody));

const text = ({ role: r, stationId: s, clientId: c }: HeldRole) => [r, s, c ?? ''].join(' ');
const isFamily = (r: HeldRole) => r.role === 'guardian' || r.role === 'relative';
const check = (property: Parameters<typeof fc.assert>[0]) =>
  fc.assert(property, { seed: SEED, numRuns: 300 });

test('whatever happens, the roles of family are those of the links, and nothing stands twice', () => {
  check(
    fc.property(life, ({ roles, links }) => {
      const wanted = new Set(links.map((l) => `${l.relation} ${l.stationId} `));
      expect(new Set(roles.filter(isFamily).map(text))).toEqual(wanted);
      expect(new Set(roles.map(text)).size).toBe(roles.length);
      expect(new Set(links.map((l) => l.clientId)).size).toBe(links.length);
    }),
  );
});

test('nobody is linked to the client they are', () => {
  check(
    fc.property(life, ({ roles, links }) => {
      expect(links.filter((l) => isClient(roles, l.clientId))).toEqual([]);
    }),
  );
});

test('a link that ends leaves all else as it was', () => {
  check(
    fc.property(life, link, (before, added) => {
      const without = withoutClient(before, added.clientId);
      const again = withoutClient(withLink(without, added), added.clientId);
      expect(new Set(again.roles.map(text))).toEqual(new Set(without.roles.map(text)));
      expect(again.links).toEqual(without.links);
    }),
  );
});

test('roles that stations give are not touched by links', () => {
  check(
    fc.property(life, link, (before, added) => {
      const given = ({ roles }: Membership) => roles.filter((r) => !isFamily(r)).map(text);
      expect(given(withLink(before, added))).toEqual(given(before));
    }),
  );
});

test('who may give what: at their own station only, and several roles together', () => {
  const at = (...roles: HeldRole['role'][]) => roles.map((r) => ({ role: r, stationId: 's1' }));
  expect(mayGive(at('staff'), 's1')).toEqual(['volunteer']);
  expect(mayGive(at('manager'), 's1')).toEqual(['volunteer', 'staff']);
  expect(mayGive(at('supervisor'), 's1')).toEqual(['volunteer', 'staff', 'manager', 'supervisor']);
  expect(mayGive(at('staff', 'supervisor'), 's1')).toHaveLength(4);
  expect(mayGive(at('supervisor'), 's2')).toEqual([]);
  expect(mayGive(at('client', 'guardian', 'relative', 'volunteer', 'district', 'visitor'), 's1')).toEqual([]);
  expect(holdsRole(at('staff'), 'staff', 's2')).toBe(false);
});

test('who may end a link', () => {
  const none = { mine: false, isClient: false, isStaff: false };
  for (const capacity of ['full', 'limited', 'minor'] as const) {
    expect(mayEndLink(none, capacity)).toBe(false);
    expect(mayEndLink({ ...none, mine: true }, capacity)).toBe(true);
    expect(mayEndLink({ ...none, isStaff: true }, capacity)).toBe(true);
    expect(mayEndLink({ ...none, isClient: true }, capacity)).toBe(capacity === 'full');
  }
});

test('the fifth wrong code locks for half an hour, to the second', () => {
  const at = (minute: number, second = 0) => new Date(Date.UTC(2026, 10, 25, 2, minute, second));
  let tries = oneMoreTry(null, at(0));
  for (let n = 2; n <= 4; n++) tries = oneMoreTry(tries, at(0));
  expect(isLocked(tries, at(0))).toBe(false);
  tries = oneMoreTry(tries, at(1));
  expect(tries.count).toBe(5);
  expect(isLocked(tries, at(1))).toBe(true);
  expect(isLocked(tries, at(30, 59))).toBe(true);
  expect(isLocked(tries, at(31))).toBe(false);
  expect(oneMoreTry(tries, at(31)).count).toBe(1);
  expect(isLocked(null, at(0))).toBe(false);
});
