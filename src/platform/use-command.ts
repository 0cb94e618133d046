import { useRef, useState } from 'react';
import { send } from './call';
import {
  type ActionName,
  type Failure,
  type FunctionName,
  type Input,
  isUncertain,
  type Output,
  type Refusal,
} from './calls';
import { createIntention, newKey } from './intention';
import { outbox } from './mail';
import type { About } from './outbox';

/** `waiting`: no network; the outbox sends it once there is. */
export type Outcome<T, Code extends string> =
  | { status: 'done'; data: T }
  | { status: 'waiting' }
  | ({ status: 'refused' } & Failure<Code>);

export interface Command<I, T, Code extends string> {
  busy: boolean;
  /**
   * Gives the command, once for one intention however often it is tapped.
   * @param withKey makes the input around the key of this intention
   * @param later what to show while it waits for the network; without it a lost network is a refusal
   */
  run(withKey: (idempotencyKey: string) => I, later?: About): Promise<Outcome<T, Code>>;
}

/**
 * @example
 * const book = useCommand('appointments', 'bookAppointment');
 * const outcome = await book.run((idempotencyKey) => ({ slotId, clientId, idempotencyKey }), { title: '社交技能小组' });
 */
export function useCommand<F extends FunctionName, A extends ActionName<F>>(
  name: F,
  action: A,
): Command<Input<F, A>, Output<F, A>, Refusal<F, A> | 'INTERNAL'> {
  type Answered = Outcome<Output<F, A>, Refusal<F, A> | 'INTERNAL'>;
  const [intention] = useState(() => createIntention(newKey));
  const [busy, setBusy] = useState(false);
  const running = useRef<Promise<Answered>>();

  async function give(withKey: (key: string) => Input<F, A>, later?: About): Promise<Answered> {
    const key = intention.keyFor(JSON.stringify(withKey('')));
    const input = withKey(key);
    const answer = await send<Output<F, A>, Refusal<F, A>>(name, action, input);
    if (answer.ok) {
      intention.settle();
      return { status: 'done', data: answer.data };
    }
    if (answer.code === 'OFFLINE' && later) {
      outbox.add({ key, name, action, input, about: later });
      intention.settle();
      return { status: 'waiting' };
    }
    if (!isUncertain(answer.code)) intention.settle();
    return { status: 'refused', ...answer };
  }

  return {
    busy,
    run(withKey, later) {
      if (running.current) return running.current;
      setBusy(true);
      running.current = give(withKey, later).finally(() => {
        running.current = undefined;
        setBusy(false);
      });
      return running.current;
    },
  };
}
