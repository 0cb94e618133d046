import { type ConsentActDocument, consentActs } from './store';

export { maySignAs } from './may-sign-as';
export type { ConsentActDocument } from './store';
export { textOf } from './texts';

/** How a client's consents came about, the earliest first, at most so many. One trip. */
export function loadActs(clientId: string, most: number): Promise<ConsentActDocument[]> {
  return consentActs.find({ clientId }, { order: [['at', 'asc']], limit: most });
}

/** Removes acts of a client whose time to be kept is over, at most so many, and tells how many. Two trips. */
export function removeActs(clientId: string, most: number): Promise<number> {
  return consentActs.removeWhere({ clientId }, most);
}
