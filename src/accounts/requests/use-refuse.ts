import { useState } from 'react';
import type { AnyRefusal } from '../../platform/calls';
import { showTop } from '../../platform/scroll';
import { useCommand } from '../../platform/use-command';

/** Says no to a request, with a reason that whoever asked will read. */
export function useRefuse(stationId: string, onChanged: () => void) {
  const command = useCommand('accounts', 'reviewLinkRequest');
  const [failed, setFailed] = useState<AnyRefusal>();
  const [done, setDone] = useState(false);

  /** @returns whether the reason has arrived */
  async function refuse(requestId: string, reason: string): Promise<boolean> {
    const outcome = await command.run((idempotencyKey) => ({
      stationId,
      requestId,
      decision: { kind: 'refuse', reason },
      idempotencyKey,
    }));
    const handed = outcome.status === 'done';
    setFailed(outcome.status === 'refused' ? outcome.code : undefined);
    setDone(handed);
    // What somebody else decided meanwhile shows in the list.
    if (handed || (outcome.status === 'refused' && outcome.code === 'ALREADY_DECIDED')) onChanged();
    showTop();
    return handed;
  }

  return { busy: command.busy, failed, done, refuse };
}
