import * as z from 'zod';

const begun = z.object({ transactionId: z.string() });
const ends = z.object({
  action: z.enum(['database.commitTransaction', 'database.abortTransaction']),
  transactionId: z.string(),
});

/**
 * The open transactions of each instance. They end with it: nobody is left to finish them, and what they hold
 * would keep others waiting until their time runs out.
 */
export class InstanceTransactions {
  readonly #open = new Map<string, Set<string>>();

  constructor(private readonly act: (body: unknown) => Promise<object>) {}

  /** Takes note of what a request has begun or ended. */
  note(instanceId: string, request: unknown, reply: object): void {
    const of = this.#open.get(instanceId) ?? new Set();
    const started = begun.safeParse(reply).data;
    if (started) this.#open.set(instanceId, of.add(started.transactionId));
    const ended = ends.safeParse(request).data;
    if (ended) of.delete(ended.transactionId);
  }

  /** Gives up what an instance has left open. */
  async end(instanceId: string): Promise<void> {
    const left = this.#open.get(instanceId) ?? [];
    this.#open.delete(instanceId);
    for (const transactionId of left) await this.act({ action: 'database.abortTransaction', transactionId });
  }
}
