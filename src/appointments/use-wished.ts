import { personInUse } from '../platform/in-use';
import { observable } from '../platform/observable';
import { useObservable } from '../platform/use-observable';

/** The one chosen on the way of a booking: its two pages share it, so that going back forgets nothing. */
const chosen = observable<string | undefined>(undefined);

/** @param opened the person a page was opened for; else the one picked last on this phone */
export function useWished(opened: string | undefined): string | undefined {
  const picked = personInUse.use();
  return useObservable(chosen) ?? opened ?? picked;
}

/** A booking begins anew. */
export const forgetChosen = (): void => chosen.set(undefined);

/** Changes to one of the caller's own people, here and for the next time. */
export function chooseWhom(clientId: string): void {
  personInUse.pick(clientId);
  chosen.set(clientId);
}
