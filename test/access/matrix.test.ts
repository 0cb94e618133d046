import type { ContractEntry } from '../../contracts/contract';
import { contracts, type FunctionName } from '../../contracts/index';
import { codeOf, type Reply } from '../support/gateway';
import { readAll, type StoredDocument } from '../support/sdk';
import { openidOf, startWorld, type World } from '../support/world';
import { ownRefusals, samples } from './samples';

/**
 * Every call there is, by everybody there can be. What is to be expected follows from the contract's
 * roles and subject and from what is written here about each caller, not from the functions' own code.
 * All samples are about client `c1` of station `s1`.
 */
interface Who {
  name: string;
  openid: string | undefined;
  roles: string[];
  /** What this caller may do for `c1`. */
  scopes?: string[];
  /** Where this caller works. */
  worksAt?: string;
  /** Where this caller holds a role given by a station. */
  atStation?: string;
}

const ALL = ['book', 'answer', 'read', 'sign'];
const everybody: Who[] = [
  { name: 'nobody', openid: undefined, roles: [] },
  { name: 'somebody unknown', openid: 'unknown', roles: [] },
  { name: 'the client', openid: openidOf('c1'), roles: ['client'], scopes: ALL },
  { name: 'another client', openid: openidOf('c2'), roles: ['client'] },
  { name: 'a client of another station', openid: 'of-x1', roles: ['client'] },
  { name: 'a guardian with all scopes', openid: 'guardian', roles: ['guardian'], scopes: ALL },
  { name: 'a guardian to book', openid: 'guardian-book', roles: ['guardian'], scopes: ['book'] },
  { name: 'a guardian to answer', openid: 'guardian-answer', roles: ['guardian'], scopes: ['answer'] },
  { name: 'a guardian to read', openid: 'guardian-read', roles: ['guardian'], scopes: ['read'] },
  { name: 'a guardian to sign', openid: 'guardian-sign', roles: ['guardian'], scopes: ['sign'] },
  { name: 'a guardian without scopes', openid: 'guardian-none', roles: ['guardian'], scopes: [] },
  { name: 'a guardian of another', openid: 'guardian-of-another', roles: ['guardian'] },
  { name: 'a relative to read', openid: 'relative', roles: ['relative'], scopes: ['read'] },
  { name: 'a volunteer', openid: 'volunteer', roles: ['volunteer'] },
  { name: 'staff', openid: 'staff', roles: ['staff'], worksAt: 's1', atStation: 's1' },
  {
    name: 'staff of another station',
    openid: 'staff-elsewhere',
    roles: ['staff'],
    worksAt: 's2',
    atStation: 's2',
  },
  { name: 'a manager', openid: 'manager', roles: ['manager'], worksAt: 's1', atStation: 's1' },
  {
    name: 'a manager of another station',
    openid: 'manager-elsewhere',
    roles: ['manager'],
    worksAt: 's2',
    atStation: 's2',
  },
  { name: 'a supervisor', openid: 'supervisor', roles: ['supervisor'], atStation: 's1' },
  { name: 'the district', openid: 'district', roles: ['district'] },
];

function expected({ roles, subject }: ContractEntry, who: Who): string {
  if (who.openid === undefined) return 'UNAUTHENTICATED';
  if (!['visitor', ...who.roles].some((role) => roles.some((r) => r === role))) return 'FORBIDDEN';
  return reaches(subject, who) ? 'OK' : 'NOT_FOUND';
}

/** Whether the record of the sample is this caller's to reach; all applications are by the client. */
function reaches(subject: ContractEntry['subject'], who: Who): boolean {
  if (subject.of === 'none') return true;
  if (subject.of === 'station' && subject.roles)
    return who.atStation === 's1' && who.roles.some((role) => subject.roles?.some((r) => r === role));
  if (who.worksAt === 's1') return true;
  if (subject.of === 'application') return who.openid === openidOf('c1');
  return 'scope' in subject && (who.scopes?.includes(subject.scope) ?? false);
}

const functionNames = Object.keys(contracts) as FunctionName[];
const calls = functionNames.flatMap((fn) =>
  Object.entries<ContractEntry>(contracts[fn]).map(([action, entry]) => ({ fn, action, entry })),
);

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const send = (who: Who, fn: string, action: string, input: unknown): Promise<Reply> =>
  world.gateway.send(who.openid, fn, { action, input });

/** Everybody is again who they are above, whatever a call has given or taken. */
async function putBack(before: readonly StoredDocument[]): Promise<void> {
  const accounts = world.db.collection('accounts');
  for (const { _id, ...now } of await readAll(world.db, 'accounts')) {
    const { _id: known, ...then } = before.find((a) => a._id === _id) ?? { _id: undefined };
    if (known === undefined) await accounts.doc(_id).remove();
    else if (JSON.stringify(then) !== JSON.stringify(now)) await accounts.doc(_id).set(then);
  }
}

function sampleOf(fn: string, action: string) {
  const sample = samples[`${fn}/${action}`];
  if (!sample) throw new Error(`no sample for ${fn}/${action}`);
  return sample;
}

test('there are samples for the calls there are, and for no others', () => {
  expect(Object.keys(samples).sort()).toEqual(calls.map((c) => `${c.fn}/${c.action}`).sort());
});

describe.each(calls)('$fn/$action', ({ fn, action, entry }) => {
  const refusedOnes = everybody.filter((who) => expected(entry, who) !== 'OK');
  const others = everybody.filter((who) => expected(entry, who) === 'OK');

  test('is refused as the contract says, and a refusal changes nothing', async () => {
    const input = await sampleOf(fn, action)(world);
    const before = await world.dump();
    const seen: Record<string, string> = {};
    for (const who of refusedOnes) seen[who.name] = codeOf(await send(who, fn, action, input));
    expect(seen).toEqual(Object.fromEntries(refusedOnes.map((who) => [who.name, expected(entry, who)])));
    expect(await world.dump()).toEqual(before);
  });

  test('is answered to all others', async () => {
    const seen: Record<string, string> = {};
    const before = await readAll(world.db, 'accounts');
    for (const who of others) {
      const input = await sampleOf(fn, action)(world);
      const code = codeOf(await send(who, fn, action, input));
      seen[who.name] = ownRefusals[`${fn}/${action}`]?.includes(code) ? 'OK' : code;
    }
    await putBack(before);
    expect(seen).toEqual(Object.fromEntries(others.map((who) => [who.name, 'OK'])));
  });

  const { subject } = entry;
  if (subject.of !== 'none')
    test("a record that is not there looks like somebody else's", async () => {
      const input = await sampleOf(fn, action)(world);
      const strangers = everybody.filter((who) => expected(entry, who) === 'NOT_FOUND');
      for (const who of strangers) {
        const theirs = await send(who, fn, action, input);
        const none = await send(who, fn, action, { ...input, [subject.in]: 'none' });
        const shown = ({ status, body }: Reply) => ({ status, body: { ...body, requestId: '' } });
        expect(shown(none)).toEqual(shown(theirs));
      }
    });
});

test('an action that is none, and an event that is none', async () => {
  for (const fn of functionNames) {
    for (const action of ['', 'nothing', 'toString', '__proto__', 'constructor'])
      expect(codeOf(await world.gateway.send('staff', fn, { action, input: {} }))).toBe('UNKNOWN_ACTION');
    for (const event of [{}, { action: 1 }, { input: {} }])
      expect(codeOf(await world.gateway.send('staff', fn, event))).toBe('INVALID_INPUT');
  }
});
