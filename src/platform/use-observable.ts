import { useSyncExternalStore } from 'react';
import type { Observable } from './observable';

/** The value now, and again whenever it changes. */
export function useObservable<T>(source: Observable<T>): T {
  return useSyncExternalStore(source.subscribe, source.get, source.get);
}
