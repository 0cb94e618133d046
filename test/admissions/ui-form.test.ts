import * as fc from 'fast-check';
import { admissions } from '../../contracts/admissions';
import {
  applicationOf,
  beginWith,
  type Draft,
  draftOf,
  isBegun,
  STEPS,
  stepBeside,
} from '../../src/admissions/apply/draft';
import { faultsAt, firstOpen, placeOf } from '../../src/admissions/apply/faults';
import { headOf, nextWords } from '../../src/admissions/apply/heads';

const THIS_YEAR = 2026;
const told = (draft: Draft) =>
  STEPS.flatMap((step) => faultsAt(step, draft, THIS_YEAR)).flatMap((fault) => (fault ? [fault.name] : []));

const filled: Draft = {
  ...beginWith({ for: 'family', stationId: 'hy-1' }),
  name: '林小满',
  myName: '林妈妈',
  myPhone: '138 0000 0000',
  needs: '想出门走走',
};

describe('the form', () => {
  test('begins where the first thing is not known', () => {
    expect(beginWith({}).step).toBe('whom');
    expect(beginWith({ for: 'self' }).step).toBe('station');
    expect(beginWith({ for: 'self', stationId: 'hy-1' }).step).toBe('name');
    expect(beginWith({ for: 'nobody', stationId: 'hy-1' })).toMatchObject({ step: 'whom', whom: '' });
  });

  test('knows whether somebody has written in it', () => {
    expect(isBegun(beginWith({ for: 'self', stationId: 'hy-1' }))).toBe(false);
    expect(isBegun(filled)).toBe(true);
    expect(isBegun({ ...beginWith({}), photos: ['cloud://a/b'] })).toBe(true);
  });

  test('has an order with two ends', () => {
    expect(stepBeside('whom', -1)).toBeUndefined();
    expect(stepBeside('check', 1)).toBeUndefined();
    expect(stepBeside('needs', 1)).toBe('papers');
  });

  test('asks what must be known and nothing else', () => {
    expect(told(beginWith({}))).toEqual(['whom', 'stationId', 'name', 'myName', 'myPhone', 'needs']);
    expect(told(beginWith({ for: 'self' }))).toEqual(['stationId', 'name', 'myPhone', 'needs']);
    expect(told(filled)).toEqual([]);
    expect(firstOpen(filled, THIS_YEAR)).toBeUndefined();
    expect(firstOpen({ ...filled, whom: '' }, THIS_YEAR)).toBe('whom');
  });

  test('says what is written in a way that cannot be read', () => {
    const wrong = { ...filled, personPhone: '12', birthYear: '2030', idNumber: '1234', myPhone: '138' };
    expect(told(wrong)).toEqual(['myPhone', 'personPhone', 'birthYear', 'idNumber']);
    // What belongs to somebody else is not looked at when it is for oneself.
    expect(told({ ...wrong, whom: 'self', birthYear: '', idNumber: '', myPhone: '13800000000' })).toEqual([]);
  });

  test('asks of oneself otherwise than of others, and lets pages go that need no answer', () => {
    expect(headOf({ ...filled, step: 'name', whom: 'self' }).title).toBe('你叫什么名字？');
    expect(headOf({ ...filled, step: 'name' }).title).toBe('家里人叫什么名字？');
    expect(headOf({ ...filled, step: 'more' }).title).toBe(`${filled.name}的另外几样，可以不写`);
    expect(headOf({ ...filled, step: 'more', name: '' }).title).toBe('本人的另外几样，可以不写');
    expect(nextWords({ ...filled, step: 'more' })).toBe('先不写，下一步');
    expect(nextWords({ ...filled, step: 'more', address: '江堤街' })).toBe('下一步');
    expect(nextWords({ ...filled, step: 'more', checked: true })).toBe('改好了');
    expect(nextWords({ ...filled, step: 'check' })).toBe('交给站里');
  });
});

describe('what is handed in', () => {
  test('is said once where it is about oneself', () => {
    const own = { ...filled, whom: 'self' as const, personPhone: '027-5555-0101', relation: '妈妈' };
    expect(applicationOf(own)).toMatchObject({
      person: { name: '林小满', phone: '13800000000' },
      applicant: { name: '林小满', phone: '13800000000' },
    });
    expect(applicationOf(own).applicant).not.toHaveProperty('relation');
  });

  const text = fc.string({ unit: fc.constantFrom('林', '小', ' ', 'a', '1'), maxLength: 40 });
  const maybe = (arbitrary: fc.Arbitrary<string>) => fc.oneof(fc.constant(''), arbitrary);
  const number = fc.constantFrom('13800000000', '138 0000 0000', '027-5555-0101', '02755550101', '12', ' ');
  const drafts: fc.Arbitrary<Draft> = fc
    .record({
      whom: fc.constantFrom<Draft['whom']>('self', 'family', 'other', ''),
      stationId: fc.constantFrom('hy-1', ''),
      name: text.map((t) => t.slice(0, 30)),
      personPhone: maybe(number),
      birthYear: maybe(fc.constantFrom('1990', '1899', '2027', '26', '二〇〇〇')),
      address: maybe(text),
      idNumber: maybe(fc.constantFrom('42010519900101123x', '42010519900101123X', '123')),
      myName: text.map((t) => t.slice(0, 30)),
      myPhone: maybe(number),
      relation: maybe(text).map((t) => t.slice(0, 20)),
      needs: text,
      photos: fc.constantFrom<string[]>(
        [],
        ['cloud://kangban.local/applications/mig0abcd-x1x1x1x1y2y2y2y2.jpg'],
      ),
    })
    .map((part): Draft => ({ ...beginWith({}), ...part }));

  test('is what the contract takes, whenever the form lets it go', () => {
    let handedIn = 0;
    fc.assert(
      fc.property(drafts, (draft) => {
        if (firstOpen(draft, THIS_YEAR) !== undefined) return;
        handedIn += 1;
        const input = { ...applicationOf(draft), idempotencyKey: 'key-1234' };
        expect(admissions.submitApplication.input.safeParse(input).error).toBeUndefined();
      }),
      { numRuns: 3000 },
    );
    expect(handedIn).toBeGreaterThan(20);
  });

  test('comes back into the form as it was, to be mended', () => {
    fc.assert(
      fc.property(drafts, (draft) => {
        const application = applicationOf(draft);
        if (draft.whom !== '') expect(applicationOf(draftOf(application))).toEqual(application);
      }),
    );
    expect(draftOf(applicationOf(filled)).step).toBe('check');
  });
});

test('a field that the station refuses is found in the form', () => {
  expect(placeOf(['person.birthYear'], false)).toEqual({ step: 'more', name: 'birthYear' });
  expect(placeOf(['person.phone', 'applicant.phone'], true)).toEqual({ step: 'me', name: 'myPhone' });
  expect(placeOf(['photos.0'], false)).toBeUndefined();
  expect(placeOf(undefined, false)).toBeUndefined();
});
