/**
 * Names that an answer brought along, for the pages that are opened with an id alone: a worker books for
 * somebody who is not among their own people. Never stored, and never part of a page's address.
 */
const names = new Map<string, string>();

export const rememberName = (clientId: string, name: string): void => {
  names.set(clientId, name);
};

export const knownName = (clientId: string): string | undefined => names.get(clientId);
