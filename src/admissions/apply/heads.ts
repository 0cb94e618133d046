import { apply as words } from '../../texts/apply';
import type { Draft } from './draft';

/** How one speaks of whom the form is about, where that is somebody else. */
export const nameOfOther = ({ whom, name }: Pick<Draft, 'whom' | 'name'>): string | undefined =>
  whom === 'self' ? undefined : name.trim() || words.person;

/** What each page asks, as one asks it of oneself or of somebody else. */
export function headOf(draft: Pick<Draft, 'step' | 'whom' | 'name'>): { title: string; note?: string } {
  const { step, whom } = draft;
  const name = nameOfOther(draft);
  switch (step) {
    case 'name':
    case 'me':
      return words[step][whom || 'other'];
    case 'whom':
    case 'check':
      return { title: words[step].title };
    case 'more':
    case 'needs': {
      const { title, note } = words[step];
      return { title: title(name), note };
    }
    case 'station':
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
