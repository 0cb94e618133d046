import { apply as words } from '../../texts/apply';
import type { Draft } from './draft';

/** What each page asks, as one asks it of oneself or of somebody else. */
export function headOf({ step, whom }: Draft): { title: string; note?: string } {
  const of = whom === 'self' ? 'self' : 'other';
  switch (step) {
    case 'name':
    case 'me':
      return words[step][of];
    case 'whom':
    case 'check':
      return { title: words[step].title };
    case 'station':
    case 'more':
    case 'needs':
    case 'papers': {
      const { title, note } = words[step];
      return { title, note };
    }
  }
}

/** What the button says; a question that need not be answered is left by saying so. */
export function nextWords({
  step,
  checked,
  personPhone,
  birthYear,
  address,
  idNumber,
  photos,
}: Draft): string {
  if (step === 'check') return words.check.action;
  if (checked) return words.toCheck;
  const empty =
    (step === 'more' && [personPhone, birthYear, address, idNumber].every((text) => text === '')) ||
    (step === 'papers' && photos.length === 0);
  return empty ? words.skip : words.next;
}
