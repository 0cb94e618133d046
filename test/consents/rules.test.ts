import fc from 'fast-check';
import {
  assertOfToday,
  type Decided,
  type Decision,
  decide,
  isDrawn,
  takeBack,
} from '../../cloudfunctions/consents/rules';
import { PURPOSES, type Purpose, type Signer } from '../../contracts/consents';

const AT = new Date('2026-11-25T02:00:00Z');
const TODAY = Object.fromEntries(PURPOSES.map((p) => [p, 'now'])) as Record<Purpose, string>;

describe('a drawn name', () => {
  const line = (count: number, step = 1) =>
    Array.from({ length: count }, (_, i) => `${10 + i * step},20`).join(' ');

  test('twelve points are one, eleven are a slip', () => {
    expect(isDrawn(line(12))).toBe(true);
    expect(isDrawn(line(11))).toBe(false);
    expect(isDrawn('')).toBe(false);
  });

  test('points count over all strokes', () => {
    expect(isDrawn(`${line(6)};${line(6)}`)).toBe(true);
    expect(isDrawn(`${line(6)};${line(5)}`)).toBe(false);
  });

  test('a finger that rests on one spot has written nothing', () => {
    expect(isDrawn(line(200, 0))).toBe(false);
    expect(isDrawn(`${line(200, 0)} 11,20`)).toBe(true);
  });

  test('what lies beside the box nobody sees', () => {
    expect(isDrawn(Array.from({ length: 50 }, (_, i) => `${400 + i},20`).join(' '))).toBe(false);
    expect(isDrawn(Array.from({ length: 50 }, (_, i) => `20,${121 + i}`).join(' '))).toBe(false);
    expect(isDrawn(`${line(11)} 301,20`)).toBe(false);
    expect(isDrawn(`${line(11)} 300,120`)).toBe(true);
  });
});

test('one decision about older words makes all of them outdated', () => {
  const now: Decision = { purpose: 'photos', version: 'now', given: true };
  expect(() => assertOfToday([now], TODAY)).not.toThrow();
  const old: Decision = { purpose: 'clinic', version: 'before', given: false };
  expect(() => assertOfToday([now, old], TODAY)).toThrow('CONSENT_OUTDATED');
});

const purposes = fc.constantFrom(...PURPOSES);
const signers = fc.constantFrom<Signer>('client', 'guardian');
const said = fc.uniqueArray(fc.record({ purpose: purposes, version: fc.string(), given: fc.boolean() }), {
  selector: (d) => d.purpose,
});

test('of many acts by two signers, the last word of each about each purpose stands, and nothing else', () => {
  const acts = fc.array(fc.tuple(signers, said), { maxLength: 12 });
  fc.assert(
    fc.property(acts, (all) => {
      const decided = all.reduce<Decided[]>((before, [signer, now]) => decide(before, signer, now, AT), []);
      const last = new Map(all.flatMap(([signer, now]) => now.map((d) => [`${signer} ${d.purpose}`, d])));
      expect(decided).toHaveLength(last.size);
      for (const { signer, at, ...decision } of decided) {
        expect(decision).toEqual(last.get(`${signer} ${decision.purpose}`));
        expect(at).toBe(AT);
      }
    }),
  );
});

describe('taking back', () => {
  const given: Decided = { purpose: 'photos', signer: 'client', given: true, version: 'before', at: AT };

  test('says no in the version that was given', () => {
    expect(takeBack([given], 'client', 'photos')).toEqual({
      purpose: 'photos',
      version: 'before',
      given: false,
    });
  });

  test.each<[string, Decided[], Signer, Purpose]>([
    ['nothing was said', [], 'client', 'photos'],
    ['another purpose was given', [given], 'client', 'clinic'],
    ['another signer gave it', [given], 'guardian', 'photos'],
    ['it was declined', [{ ...given, given: false }], 'client', 'photos'],
  ])('is NOT_GIVEN where %s', (_, before, signer, purpose) => {
    expect(() => takeBack(before, signer, purpose)).toThrow('NOT_GIVEN');
  });
});
