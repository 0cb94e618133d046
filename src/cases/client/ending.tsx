import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AnyRefusal, Input } from '../../platform/calls';
import { useCommand } from '../../platform/use-command';
import { useQuery } from '../../platform/use-query';
import { client, handOn } from '../../texts/cases';
import { Button } from '../../ui/button';
import { DecisionSheet } from '../../ui/decision-sheet';
import type { Client } from './client-facts';

const { transfer, close } = client;
type ExitKind = Input<'admissions', 'closeCase'>['kind'];

export interface EndingProps {
  client: Pick<Client, 'clientId' | 'stationId' | 'erasure'>;
  onTransferred: (stationName: string) => void;
  onClosed: () => void;
}

/** The two ways out of a station: to another one, or out of service; each with its reason. */
export function Ending({ client: { clientId, stationId, erasure }, onTransferred, onClosed }: EndingProps) {
  const [asking, setAsking] = useState<'transfer' | 'close'>();
  const [refused, setRefused] = useState<AnyRefusal>();
  const transferring = useCommand('admissions', 'transferClient');
  const closing = useCommand('admissions', 'closeCase');
  const stations = useQuery('stations', 'listStations', asking === 'transfer' ? {} : null);
  const others = (stations.data?.stations ?? [])
    .filter((station) => station.stationId !== stationId)
    .map((station) => ({ key: station.stationId, title: station.name, note: station.streets.join('、') }));
  const leave = () => {
    setAsking(undefined);
    setRefused(undefined);
  };
  /** @returns whether it was done */
  const told = (outcome: { status: string; code?: AnyRefusal }): boolean => {
    setRefused(outcome.code);
    if (outcome.status === 'done') setAsking(undefined);
    return outcome.status === 'done';
  };
  return (
    <>
      {erasure ? (
        <View className="kb-note kb-text-2">{client.erasure.noTransfer}</View>
      ) : (
        <Button kind="line" block onClick={() => setAsking('transfer')}>
          {client.rows.transfer}
        </Button>
      )}
      <Button kind="text" block onClick={() => setAsking('close')}>
        {client.rows.close}
      </Button>
      <DecisionSheet
        show={asking === 'transfer'}
        title={transfer.title}
        lead={transfer.lead}
        draft={`transfer:${clientId}`}
        choice={{ label: handOn.station, options: others, fault: handOn.stationFault }}
        reason={{
          label: handOn.reason,
          placeholder: handOn.reasonHint,
          sentences: transfer.sentences,
          fault: handOn.reasonFault,
        }}
        tick={transfer.agreed}
        action={(station) => transfer.action(station?.title)}
        busy={transferring.busy}
        refused={refused}
        onClose={leave}
        onDecide={async ({ chosen, reason }) => {
          const outcome = await transferring.run((idempotencyKey) => ({
            clientId,
            toStationId: chosen,
            reason,
            agreedWithClient: true,
            idempotencyKey,
          }));
          const to = others.find(({ key }) => key === chosen);
          if (outcome.status === 'done' && to) onTransferred(to.title);
          return told(outcome);
        }}
      />
      <DecisionSheet
        show={asking === 'close'}
        title={close.title}
        lead={close.lead}
        draft={`close:${clientId}`}
        choice={{ label: close.kind, options: close.kinds, fault: close.kindFault }}
        reason={{
          label: close.reason,
          placeholder: close.reasonHint,
          sentences: close.sentences,
          fault: close.reasonFault,
        }}
        action={() => close.action}
        busy={closing.busy}
        refused={refused}
        onClose={leave}
        onDecide={async ({ chosen, reason }) => {
          const kind = kindOf(chosen);
          if (!kind) return false;
          const outcome = await closing.run((idempotencyKey) => ({ clientId, kind, reason, idempotencyKey }));
          if (outcome.status === 'done') onClosed();
          return told(outcome);
        }}
      />
    </>
  );
}

const kindOf = (chosen: string): ExitKind | undefined => close.kinds.find(({ key }) => key === chosen)?.key;
