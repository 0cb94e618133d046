import type { ActionName, Contracts, ErrorCode, FunctionName } from '../../contracts';
import type { ContractEntry, ErrorOf, InputOf, OutputOf } from '../../contracts/contract';

/** What the two sides say to each other, as the screens see it: types only, since zod stays on the server. */
export type { ActionName, FunctionName };

type Entry<F extends FunctionName, A extends ActionName<F>> = Extract<Contracts[F][A], ContractEntry>;
export type Input<F extends FunctionName, A extends ActionName<F>> = InputOf<Entry<F, A>>;
export type Output<F extends FunctionName, A extends ActionName<F>> = OutputOf<Entry<F, A>>;

/** `OFFLINE`: no answer came, by lost network or by waiting too long; what was asked may have been done. */
export type Refusal<F extends FunctionName, A extends ActionName<F>> = ErrorOf<Entry<F, A>> | 'OFFLINE';
export type AnyRefusal = ErrorCode | 'OFFLINE';

export interface Failure<Code extends string = AnyRefusal> {
  ok: false;
  code: Code;
  /** Dotted paths of the input that the code is about. */
  fields?: string[];
  /** What a person can name when asking; absent while offline. */
  requestId?: string;
}
export type Answer<T, Code extends string = AnyRefusal> = { ok: true; data: T } | Failure<Code>;

/** True where the outcome is unknown: the same command may be sent again under the same key. */
export const isUncertain = (code: string): boolean =>
  code === 'OFFLINE' || code === 'INTERNAL' || code === 'BUSY';
