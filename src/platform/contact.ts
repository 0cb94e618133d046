import type { HelpContact } from '../../contracts/stations';
import { observable } from './observable';
import { phoneStore } from './store';
import { useObservable } from './use-observable';

/** Whom the help sheet calls: kept, so that it is there without network and on every page. */
const STORED = 'contact';
const contact = observable<HelpContact | undefined>(phoneStore.read<HelpContact>(STORED));

export const useContact = (): HelpContact | undefined => useObservable(contact);

/** Called where an answer brings the contact along (home, getMe). */
export function rememberContact(next: HelpContact | undefined): void {
  if (JSON.stringify(next) === JSON.stringify(contact.get())) return;
  if (next) phoneStore.write(STORED, next);
  else phoneStore.remove(STORED);
  contact.set(next);
}
