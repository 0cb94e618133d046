import { useState } from 'react';
import type { GivenRole } from '../../../contracts/contract';
import type { AnyRefusal, Output } from '../../platform/calls';
import { useCommand } from '../../platform/use-command';
import { team as words } from '../../texts/station-accounts';
import { Button } from '../../ui/button';
import { Refused } from '../../ui/loaded';
import { BottomBar } from '../../ui/page';
import { PickSheet } from '../../ui/pick-sheet';

interface GiveBarProps {
  stationId: string;
  /** What the caller may give. */
  roles: readonly GivenRole[];
  onGiven: (role: GivenRole, issued: Output<'accounts', 'inviteToRole'>) => void;
}

/** Asks as what somebody shall come, and makes a code for it. */
export function GiveBar({ stationId, roles, onGiven }: GiveBarProps) {
  const command = useCommand('accounts', 'inviteToRole');
  const [choosing, setChoosing] = useState(false);
  const [refused, setRefused] = useState<AnyRefusal>();
  const offered = words.groups.filter(([role]) => roles.includes(role));

  async function give(role: GivenRole): Promise<void> {
    const outcome = await command.run((idempotencyKey) => ({ stationId, role, idempotencyKey }));
    setRefused(outcome.status === 'refused' ? outcome.code : undefined);
    if (outcome.status === 'done') onGiven(role, outcome.data);
  }

  return (
    <>
      <BottomBar>
        {refused && <Refused code={refused} />}
        <Button icon="plus" loading={command.busy} onClick={() => setChoosing(true)}>
          {words.give}
        </Button>
      </BottomBar>
      <PickSheet
        show={choosing}
        title={words.giveTitle}
        options={offered.map(([role, title]) => ({ key: role, title, note: words.giveNotes[role] }))}
        chosen={undefined}
        onPick={(picked) => {
          const role = offered.find(([it]) => it === picked)?.[0];
          if (role) void give(role);
        }}
        onClose={() => setChoosing(false)}
      />
    </>
  );
}
