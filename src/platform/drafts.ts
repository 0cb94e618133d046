import { useRef, useState } from 'react';
import { phoneStore } from './store';

const keyOf = (name: string): string => `draft:${name}`;

/** Puts a draft where the form of that name will find it. */
export const keepDraft = (name: string, draft: object): void => phoneStore.write(keyOf(name), draft);

/**
 * A form that survives leaving: every change is stored, until it is handed in.
 * @param name one form of one thing, for instance `cancel:${appointmentId}`
 * @returns the draft, how to change fields of it, and how to clear it once handed in
 */
export function useDraft<T extends object>(
  name: string,
  empty: T,
): [T, (part: Partial<T>) => void, () => void] {
  const key = keyOf(name);
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...phoneStore.read<Partial<T>>(key) }));
  // What is under way longer than a drawing (a picture on its way up) adds to the newest, not to what it saw.
  const newest = useRef(draft);
  const change = (part: Partial<T>): void => {
    newest.current = { ...newest.current, ...part };
    phoneStore.write(key, newest.current);
    setDraft(newest.current);
  };
  const clear = (): void => {
    phoneStore.remove(key);
    newest.current = empty;
    setDraft(empty);
  };
  return [draft, change, clear];
}
