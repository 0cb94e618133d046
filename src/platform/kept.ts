import type { Store } from './store';

/** What was seen last for one question, and when (epoch ms). */
export interface Kept<T> {
  data: T;
  seenAt: number;
}

const INDEX = 'kept';
const MAX_KEPT = 40;

/** Answers that tell more about people than may lie on a phone: shown, and gone with the page. */
const NEVER_KEPT = [
  'accounts/listLinkRequests',
  'admissions/getApplication',
  'admissions/listApplications',
  'cases/getClient',
  'cases/listClients',
  'consents/getConsents',
  'privacy/listVisits',
] as const;
const mayKeep = (key: string): boolean => !NEVER_KEPT.some((question) => key.startsWith(`${question}?`));

/** Keeps the last answers in storage, the forty used last; older ones go. */
export function keptAnswers(store: Store) {
  const index = (): string[] => store.read<string[]>(INDEX) ?? [];
  const drop = (key: string): void => {
    store.remove(`${INDEX}:${key}`);
    store.write(
      INDEX,
      index().filter((other) => other !== key),
    );
  };
  return {
    read: <T>(key: string): Kept<T> | undefined => store.read<Kept<T>>(`${INDEX}:${key}`),
    write<T>(key: string, kept: Kept<T>): void {
      if (!mayKeep(key)) return;
      const keys = [key, ...index().filter((other) => other !== key)];
      for (const old of keys.slice(MAX_KEPT)) store.remove(`${INDEX}:${old}`);
      store.write(INDEX, keys.slice(0, MAX_KEPT));
      store.write(`${INDEX}:${key}`, kept);
    },
    drop,
  };
}

/** One name for one question; the order in which an input's fields were written does not matter. */
export function questionKey(name: string, action: string, input: object): string {
  const fields = Object.entries(input)
    .filter(([, value]) => value !== undefined)
    .sort(([a], [b]) => (a < b ? -1 : 1));
  return `${name}/${action}?${JSON.stringify(fields)}`;
}
