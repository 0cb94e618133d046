import { useState } from 'react';
import type { Link } from '../../../contracts/accounts';
import type { AnyRefusal } from '../../platform/calls';
import { showTop } from '../../platform/scroll';
import { useCommand } from '../../platform/use-command';
import { people as words } from '../../texts/accounts';

/** Ends links of one client, one at a time. */
export function useEndLink(clientId: string) {
  const command = useCommand('accounts', 'endLink');
  const [refused, setRefused] = useState<AnyRefusal>();
  /** Whose link was ended last. */
  const [ended, setEnded] = useState<string>();

  /** @returns whether it is ended */
  async function end({ linkId, name }: Link): Promise<boolean> {
    const outcome = await command.run((idempotencyKey) => ({ clientId, linkId, idempotencyKey }));
    const done = outcome.status === 'done';
    setRefused(outcome.status === 'refused' ? outcome.code : undefined);
    setEnded(done ? name || words.unnamed : undefined);
    showTop();
    return done;
  }

  return { busy: command.busy, refused, ended, end };
}
