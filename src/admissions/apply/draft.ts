import type { Input } from '../../platform/calls';
import { bareNumber } from '../../platform/phone-number';

export type Application = Omit<Input<'admissions', 'submitApplication'>, 'idempotencyKey'>;
type For = Application['for'];

/** The questions in their order; the last page looks at all of them. */
export const STEPS = ['whom', 'station', 'name', 'me', 'more', 'needs', 'papers', 'check'] as const;
export type StepName = (typeof STEPS)[number];
export const QUESTIONS = STEPS.length - 1;

/** What has been written so far, as fields hold it: text, empty where nothing was written. */
export interface Draft {
  step: StepName;
  /** The last page has been reached: a question opened from there leads back to it. */
  checked: boolean;
  whom: For | '';
  stationId: string;
  /** Of the person it is about. */
  name: string;
  personPhone: string;
  birthYear: string;
  address: string;
  idNumber: string;
  /** Of whoever writes; their name where that is somebody else. */
  myName: string;
  myPhone: string;
  relation: string;
  needs: string;
  /** File ids. */
  photos: string[];
}

/** Under which name the phone keeps it: one at a time. */
export const DRAFT = 'apply';

const EMPTY: Draft = {
  step: 'whom',
  checked: false,
  whom: '',
  stationId: '',
  name: '',
  personPhone: '',
  birthYear: '',
  address: '',
  idNumber: '',
  myName: '',
  myPhone: '',
  relation: '',
  needs: '',
  photos: [],
};

const isFor = (value: string | undefined): value is For =>
  value === 'self' || value === 'family' || value === 'other';

/** A form begun with what is known already; what is known is not asked first. */
export function beginWith(known: { for?: string; stationId?: string }): Draft {
  const whom = isFor(known.for) ? known.for : '';
  const stationId = known.stationId ?? '';
  const step = whom === '' ? 'whom' : stationId === '' ? 'station' : 'name';
  return { ...EMPTY, whom, stationId, step };
}

/** Whether somebody has written in it. */
export const isBegun = (draft: Draft): boolean =>
  [draft.name, draft.myName, draft.myPhone, draft.needs].some((text) => text !== '') ||
  draft.photos.length > 0;

/** The step after or before one; undefined past either end. */
export const stepBeside = (step: StepName, by: 1 | -1): StepName | undefined =>
  STEPS[STEPS.indexOf(step) + by];

const optional = <K extends string>(name: K, text: string): Partial<Record<K, string>> => {
  const written = text.trim();
  const given: Partial<Record<K, string>> = {};
  if (written !== '') given[name] = written;
  return given;
};

/** What is handed in: nothing empty, and about oneself everything only once. Whom it is for must be said. */
export function applicationOf(draft: Draft): Application {
  const { whom, stationId, birthYear, needs, photos } = draft;
  const myPhone = bareNumber(draft.myPhone);
  const name = draft.name.trim();
  const own = whom === 'self';
  return {
    stationId,
    for: whom === '' ? 'other' : whom,
    person: {
      name,
      ...optional('phone', own ? myPhone : bareNumber(draft.personPhone)),
      ...(birthYear.trim() !== '' && { birthYear: Number(birthYear) }),
      ...optional('address', draft.address),
      ...optional('idNumber', bareNumber(draft.idNumber).toUpperCase()),
    },
    applicant: own
      ? { name, phone: myPhone }
      : { name: draft.myName.trim(), phone: myPhone, ...optional('relation', draft.relation) },
    needs: needs.trim(),
    photos: [...photos],
  };
}

/** The form again as it was handed in: to mend what was refused later. */
export function draftOf({ stationId, for: whom, person, applicant, needs, photos }: Application): Draft {
  const own = whom === 'self';
  return {
    ...EMPTY,
    step: 'check',
    checked: true,
    whom,
    stationId,
    name: person.name,
    personPhone: own ? '' : (person.phone ?? ''),
    birthYear: person.birthYear === undefined ? '' : String(person.birthYear),
    address: person.address ?? '',
    idNumber: person.idNumber ?? '',
    myName: own ? '' : applicant.name,
    myPhone: applicant.phone,
    relation: applicant.relation ?? '',
    needs,
    photos: [...photos],
  };
}
