import { accounts } from './accounts';
import { admissions } from './admissions';
import { appointments } from './appointments';
import { cases } from './cases';
import { consents } from './consents';
import { home } from './home';
import { privacy } from './privacy';
import { stations } from './stations';

/** Every call there is: function → action → entry. */
export const contracts = {
  stations,
  accounts,
  cases,
  admissions,
  consents,
  privacy,
  appointments,
  home,
} as const;
export type Contracts = typeof contracts;
export type FunctionName = keyof Contracts;
export type ActionName<F extends FunctionName> = keyof Contracts[F] & string;
/** Every refusal a person can run into. */
export type ErrorCode =
  | import('./contract').CommonError
  | {
      [F in FunctionName]: { [A in keyof Contracts[F]]: ErrorsOf<Contracts[F][A]> }[keyof Contracts[F]];
    }[FunctionName];
type ErrorsOf<E> = E extends { errors: readonly (infer C)[] } ? C : never;
