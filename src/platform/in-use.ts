import type { Input } from './calls';
import { type Observable, observable } from './observable';
import { phoneStore } from './store';
import { useObservable } from './use-observable';

type Role = NonNullable<Input<'home', 'getHome'>['role']>;

/** What a person picked on this phone, kept for the next time. It says what is shown, never what is allowed. */
function picked<T extends string>(stored: string) {
  const value: Observable<T | undefined> = observable(phoneStore.read<T>(stored));
  return {
    use: (): T | undefined => useObservable(value),
    /** Picks, or forgets where undefined. */
    pick(next: T | undefined): void {
      if (next === undefined) phoneStore.remove(stored);
      else phoneStore.write(stored, next);
      value.set(next);
    },
  };
}

/** In which role somebody with several uses the app. */
export const roleInUse = picked<Role>('role');
/** For whom somebody with several people books (a clientId). */
export const personInUse = picked<string>('person');
/** Which station's offer is looked at, where it is not the person's own. */
export const stationInUse = picked<string>('station');
