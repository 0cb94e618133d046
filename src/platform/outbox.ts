import { type Answer, type AnyRefusal, type FunctionName, isUncertain } from './calls';
import { type Observable, observable } from './observable';
import type { Store } from './store';

/** What a screen shows of a command that waits. */
export interface About {
  /** What it is, in words for others to see. */
  title: string;
  clientId?: string;
  /** When that would take place, epoch ms. */
  startAt?: number;
  /** The page where another choice can be made, should this one be refused. */
  again?: string;
}
/** A command that was given while offline. It keeps its key, so sending it again cannot do it twice. */
export interface Waiting {
  key: string;
  name: FunctionName;
  action: string;
  input: unknown;
  about: About;
  /** Sent and refused: stays until the person has seen it. */
  refused?: AnyRefusal;
}
export type Send = (command: Waiting) => Promise<Answer<unknown>>;

export interface Outbox {
  readonly items: Observable<readonly Waiting[]>;
  /** How many commands were done since the start; screens watch it to refresh. */
  readonly sent: Observable<number>;
  add(command: Waiting): void;
  /** Takes a command out: no longer wanted, or its refusal was seen. */
  remove(key: string): void;
  /** Sends what waits, in order, until an outcome stays unknown. Calls while one runs join it. */
  flush(): Promise<void>;
}

const STORED = 'outbox';

export function createOutbox(store: Store, send: Send): Outbox {
  const items = observable<readonly Waiting[]>(store.read<Waiting[]>(STORED) ?? []);
  const sent = observable(0);
  let running: Promise<void> | undefined;

  const change = (next: readonly Waiting[]): void => {
    store.write(STORED, next);
    items.set(next);
  };
  const remove = (key: string): void => change(items.get().filter((item) => item.key !== key));
  const refuse = (key: string, refused: AnyRefusal): void =>
    change(items.get().map((item) => (item.key === key ? { ...item, refused } : item)));

  async function sendAll(): Promise<void> {
    for (;;) {
      const next = items.get().find((item) => !item.refused);
      if (!next) return;
      const answer = await send(next);
      if (!answer.ok && isUncertain(answer.code)) return;
      if (answer.ok) {
        remove(next.key);
        sent.set(sent.get() + 1);
      } else refuse(next.key, answer.code);
    }
  }

  return {
    items,
    sent,
    add: (command) => change([...items.get().filter((item) => item.key !== command.key), command]),
    remove,
    flush() {
      running ??= sendAll().finally(() => {
        running = undefined;
      });
      return running;
    },
  };
}
