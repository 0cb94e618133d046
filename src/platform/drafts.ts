import { useState } from 'react';
import { phoneStore } from './store';

/**
 * A form that survives leaving: every change is stored, until it is handed in.
 * @param name one form of one thing, for instance `cancel:${appointmentId}`
 * @returns the draft, how to change fields of it, and how to clear it once handed in
 */
export function useDraft<T extends object>(
  name: string,
  empty: T,
): [T, (part: Partial<T>) => void, () => void] {
  const key = `draft:${name}`;
  const [draft, setDraft] = useState<T>(() => ({ ...empty, ...phoneStore.read<Partial<T>>(key) }));
  const change = (part: Partial<T>): void => {
    const next = { ...draft, ...part };
    phoneStore.write(key, next);
    setDraft(next);
  };
  const clear = (): void => {
    phoneStore.remove(key);
    setDraft(empty);
  };
  return [draft, change, clear];
}
