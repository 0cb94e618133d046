import fc from 'fast-check';
import { startWorld, type World } from '../support/world';
import { samples } from './samples';

/**
 * Any malformed call → INVALID_INPUT with the fields named, nothing written. Each case takes a good input
 * and spoils some of its fields; the refusal has to name exactly those.
 */
const SEED = 20261125;
const RUNS_A_CALL = 60;

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Texts that are no id, key, day, slot, view or cursor of ours. */
const badText = fc.oneof(
  fc.constantFrom('', ' ', 'a b', 'x_y z', '../..', '汉字', '𝕏', '\u0000', '$where', '{}'),
  fc.string({ minLength: 1, maxLength: 30 }).map((s) => `${s} `),
  fc.constantFrom(65, 201, 5000).map((n) => '长'.repeat(n)),
);
/** Values of a kind that no input has. */
const badKind = fc.oneof(
  fc.constant(null),
  fc.constantFrom<unknown>([], ['c1'], {}, { $ne: '' }, { $gt: '' }, { _id: 1 }, [[[]]]),
  fc.double({ noInteger: true, noNaN: true, noDefaultInfinity: true }),
  fc.constantFrom(-1, 2 ** 53, 1e300),
);
const bad = fc.oneof(badText, badKind);

/** Fields that take any text (whether a cursor or code is ours is seen later). */
const freeText = new Set([
  'reason',
  'cursor',
  'code',
  'name',
  'clientName',
  'myName',
  'needs',
  'note',
  'search',
  'signature',
]);
/** Fields that need not be there. */
const optional = new Set(['remind', 'reason', 'cursor', 'search', 'note']);
/** Fields that some calls need and others do not. */
const optionalIn: Record<string, readonly string[]> = {
  'home/getHome': ['role'],
  'accounts/redeemCode': ['name'],
  'admissions/reviewApplication': ['capacity'],
  'appointments/checkIn': ['arrivalCode'],
};
/** Lists that may be empty. */
const emptyLists = new Set(['photos']);

type Spoil = (input: Record<string, unknown>) => Record<string, unknown>;
interface Spoiled {
  fields: string[];
  spoil: Spoil;
}

function spoiledField(call: string, field: string): fc.Arbitrary<Spoiled> {
  const isGood = (value: unknown) => emptyLists.has(field) && Array.isArray(value) && value.length === 0;
  const values = (freeText.has(field) ? badKind : bad).filter((value) => !isGood(value));
  const other: fc.Arbitrary<Spoil> = values.map((value) => (input) => ({ ...input, [field]: value }));
  const missing: Spoil = ({ [field]: _, ...rest }) => rest;
  const isOptional = optional.has(field) || optionalIn[call]?.includes(field);
  return (isOptional ? other : fc.oneof(other, fc.constant(missing))).map((spoil) => ({
    fields: [field],
    spoil,
  }));
}

/** A field nobody asked for: contracts take none. */
const surplus: fc.Arbitrary<Spoiled> = fc
  .tuple(fc.constantFrom('openid', 'role2', '$set', 'a.b', 'constructor', '多'), bad)
  .map(([field, value]) => ({ fields: [field], spoil: (input) => ({ ...input, [field]: value }) }));

/** One or several faults at once, each in a field of its own. */
function faults(call: string, sample: Record<string, unknown>): fc.Arbitrary<Spoiled[]> {
  const kinds = [surplus, ...Object.keys(sample).map((field) => spoiledField(call, field))];
  return fc.uniqueArray(fc.oneof(...kinds), {
    minLength: 1,
    maxLength: 3,
    selector: ({ fields }) => fields.join(),
  });
}

/** The input's own fields a refusal names: a fault inside one names its path, `decision.kind`. */
function namedFields(body: object, wrong: readonly string[]): string[] {
  const paths = 'fields' in body && Array.isArray(body.fields) ? body.fields.map(String) : [];
  const fields = paths.map((path) => (wrong.includes(path) ? path : (path.split('.')[0] ?? '')));
  return [...new Set(fields)].sort();
}

test.each(Object.keys(samples))('%s names what is wrong and writes nothing', async (call) => {
  const [fn = '', action = ''] = call.split('/');
  const sample = (await samples[call]?.(world)) ?? {};
  const before = await world.dump();
  await fc.assert(
    fc.asyncProperty(faults(call, sample), async (spoiled) => {
      const input = spoiled.reduce((made, { spoil }) => spoil(made), sample);
      const { body } = await world.gateway.send('staff', fn, { action, input });
      expect(body).toEqual({
        ok: false,
        code: 'INVALID_INPUT',
        fields: expect.any(Array),
        requestId: expect.any(String),
      });
      const wrong = spoiled.flatMap((s) => s.fields);
      expect(namedFields(body, wrong)).toEqual(wrong.sort());
    }),
    { seed: SEED, numRuns: RUNS_A_CALL },
  );
  expect(await world.dump()).toEqual(before);
});

test.each([null, 'text', 7, [], true])('an input that is no object at all: %j', async (input) => {
  for (const call of Object.keys(samples)) {
    const [fn = '', action = ''] = call.split('/');
    const { body } = await world.gateway.send('staff', fn, { action, input });
    expect(body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: ['input'] });
  }
});
