import { useState } from 'react';
import type { AnyRefusal, Output } from '../../platform/calls';
import { useCommand } from '../../platform/use-command';
import { type Query, useQuery } from '../../platform/use-query';

export type Erasure = Output<'privacy', 'getErasure'>;

export interface UseErasure {
  query: Query<Erasure>;
  busy: boolean;
  refused: AnyRefusal | undefined;
  /** It was taken back here. */
  kept: boolean;
  /** @returns whether it was taken */
  request(): Promise<boolean>;
  takeBack(): Promise<boolean>;
}

/** Asking for everything to be erased, and taking that back. */
export function useErasure(clientId: string): UseErasure {
  const query = useQuery('privacy', 'getErasure', { clientId });
  const requesting = useCommand('privacy', 'requestErasure');
  const cancelling = useCommand('privacy', 'cancelErasure');
  const [refused, setRefused] = useState<AnyRefusal>();
  const [kept, setKept] = useState(false);

  const run = async (command: typeof requesting | typeof cancelling, keeps: boolean): Promise<boolean> => {
    const outcome = await command.run((idempotencyKey) => ({ clientId, idempotencyKey }));
    setRefused(outcome.status === 'refused' ? outcome.code : undefined);
    const done = outcome.status === 'done';
    setKept(done && keeps);
    if (outcome.status !== 'waiting') await query.refresh();
    return done;
  };
  return {
    query,
    busy: requesting.busy || cancelling.busy,
    refused,
    kept,
    request: () => run(requesting, false),
    takeBack: () => run(cancelling, true),
  };
}
