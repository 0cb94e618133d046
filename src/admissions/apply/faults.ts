import { bareNumber, isPhoneNumber } from '../../platform/phone-number';
import { apply } from '../../texts/apply';
import type { Faults } from '../../ui/use-form';
import { type Draft, STEPS, type StepName } from './draft';

const words = apply.faults;
const FIRST_YEAR = 1900;

const isIdNumber = (written: string): boolean => /^\d{17}[\dX]$/.test(bareNumber(written).toUpperCase());
const isYear = (written: string, thisYear: number): boolean =>
  /^\d{4}$/.test(written.trim()) && Number(written) >= FIRST_YEAR && Number(written) <= thisYear;

/** Left empty, or as it must be written. */
const fits = (text: string, test: (text: string) => boolean): boolean => text.trim() === '' || test(text);
const isMissing = (text: string): boolean => text.trim() === '';

/** What one question still lacks. */
export function faultsAt(step: StepName, draft: Draft, thisYear: number): Faults<Draft> {
  const own = draft.whom === 'self';
  switch (step) {
    case 'whom':
      return [draft.whom === '' && { name: 'whom', words: words.whom }];
    case 'station':
      return [isMissing(draft.stationId) && { name: 'stationId', words: words.station }];
    case 'name':
      return [isMissing(draft.name) && { name: 'name', words: own ? words.ownName : words.name }];
    case 'me':
      return [
        !own && isMissing(draft.myName) && { name: 'myName', words: words.myName },
        !isPhoneNumber(draft.myPhone) && {
          name: 'myPhone',
          words: isMissing(draft.myPhone) ? words.myPhone : words.phone,
        },
      ];
    case 'more':
      return [
        !own && !fits(draft.personPhone, isPhoneNumber) && { name: 'personPhone', words: words.phone },
        !fits(draft.birthYear, (year) => isYear(year, thisYear)) && {
          name: 'birthYear',
          words: words.birthYear,
        },
        !fits(draft.idNumber, isIdNumber) && { name: 'idNumber', words: words.idNumber },
      ];
    case 'needs':
      return [isMissing(draft.needs) && { name: 'needs', words: words.needs }];
    case 'papers':
    case 'check':
      return [];
  }
}

/** The first question that still lacks something. */
export const firstOpen = (draft: Draft, thisYear: number): StepName | undefined =>
  STEPS.find((step) => faultsAt(step, draft, thisYear).some(Boolean));

/** Which of the form's fields a field of the call stands in, where the station refused one. */
const FIELDS: Record<string, { step: StepName; name: keyof Draft }> = {
  for: { step: 'whom', name: 'whom' },
  stationId: { step: 'station', name: 'stationId' },
  'person.name': { step: 'name', name: 'name' },
  'person.phone': { step: 'more', name: 'personPhone' },
  'person.birthYear': { step: 'more', name: 'birthYear' },
  'person.address': { step: 'more', name: 'address' },
  'person.idNumber': { step: 'more', name: 'idNumber' },
  'applicant.name': { step: 'me', name: 'myName' },
  'applicant.phone': { step: 'me', name: 'myPhone' },
  'applicant.relation': { step: 'me', name: 'relation' },
  needs: { step: 'needs', name: 'needs' },
};

/** The first refused field that the form knows; of oneself the number is asked once. */
export function placeOf(
  fields: readonly string[] | undefined,
  own: boolean,
): { step: StepName; name: keyof Draft } | undefined {
  const asked = (fields ?? []).map((field) => (own && field === 'person.phone' ? 'applicant.phone' : field));
  return asked.map((field) => FIELDS[field]).find((place) => place !== undefined);
}
