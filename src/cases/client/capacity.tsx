import { useState } from 'react';
import type { AnyRefusal } from '../../platform/calls';
import { useCommand } from '../../platform/use-command';
import { client } from '../../texts/cases';
import { Button } from '../../ui/button';
import { DecisionSheet } from '../../ui/decision-sheet';
import type { Client } from './client-facts';

const words = client.setCapacity;

interface CapacityProps {
  client: Pick<Client, 'clientId' | 'capacity'>;
  onChanged: () => void;
}

/** Who signs has changed: for managers, with a reason that stays in the file. */
export function Capacity({ client: { clientId, capacity }, onChanged }: CapacityProps) {
  const [asking, setAsking] = useState(false);
  const [refused, setRefused] = useState<AnyRefusal>();
  const command = useCommand('cases', 'setCapacity');
  const close = () => {
    setAsking(false);
    setRefused(undefined);
  };
  return (
    <>
      <Button kind="line" block onClick={() => setAsking(true)}>
        {words.open}
      </Button>
      <DecisionSheet
        show={asking}
        title={words.title}
        lead={words.lead}
        draft={`capacity:${clientId}`}
        choice={{
          label: words.choice,
          options: words.options.filter(({ key }) => key !== capacity),
          fault: words.fault,
        }}
        reason={{
          label: words.reason,
          placeholder: words.reasonHint,
          sentences: words.sentences,
          fault: words.reasonFault,
        }}
        action={() => words.action}
        busy={command.busy}
        refused={refused}
        onClose={close}
        onDecide={async ({ chosen, reason }) => {
          const next = words.options.find(({ key }) => key === chosen)?.key;
          if (!next) return false;
          const outcome = await command.run((idempotencyKey) => ({
            clientId,
            capacity: next,
            reason,
            idempotencyKey,
          }));
          setRefused(outcome.status === 'refused' ? outcome.code : undefined);
          if (outcome.status !== 'done') return false;
          close();
          onChanged();
          return true;
        }}
      />
    </>
  );
}
