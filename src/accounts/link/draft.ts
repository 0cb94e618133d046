import { isPhoneNumber } from '../../platform/phone-number';
import { link as words } from '../../texts/accounts';
import type { Faults } from '../../ui/use-form';

export type Relation = keyof typeof words.whom.relations;

/** The request as it is filled in; empty where not yet. */
export interface LinkDraft {
  stationId: string;
  clientName: string;
  relation: Relation | '';
  myName: string;
  phone: string;
  note: string;
}
export const EMPTY: LinkDraft = {
  stationId: '',
  clientName: '',
  relation: '',
  myName: '',
  phone: '',
  note: '',
};

const isBlank = (text: string): boolean => text.trim() === '';

/** What the first page, about the other person, still lacks. */
export const faultsOfWhom = ({ stationId, clientName, relation }: LinkDraft): Faults<LinkDraft> => [
  stationId === '' && { name: 'stationId', words: words.whom.stationMissing },
  isBlank(clientName) && { name: 'clientName', words: words.whom.nameMissing },
  relation === '' && { name: 'relation', words: words.whom.relationMissing },
];

/** What the second page, about oneself, still lacks. */
export const faultsOfMe = ({ myName, phone }: LinkDraft): Faults<LinkDraft> => [
  isBlank(myName) && { name: 'myName', words: words.me.nameMissing },
  !isPhoneNumber(phone) && {
    name: 'phone',
    words: isBlank(phone) ? words.me.phoneMissing : words.me.phoneWrong,
  },
];
