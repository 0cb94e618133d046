import { View } from '@tarojs/components';
import type { Output } from '../../platform/calls';
import { dial } from '../../platform/phone';
import { unbroken } from '../../texts/common';
import { requests as words } from '../../texts/station-accounts';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { CardActs } from '../../ui/card-acts';

export type LinkRequest = Output<'accounts', 'listLinkRequests'>['requests'][number];

interface RequestCardProps {
  request: LinkRequest;
  onRefuse: () => void;
  onApprove: () => void;
}

/** Somebody who asks, as they wrote it; their number, since one calls before one links. */
export function RequestCard({ request, onRefuse, onApprove }: RequestCardProps) {
  const { myName, clientName, relation, phone, note, at } = request;
  return (
    <Card pad="none">
      <View className="kb-card-pad">
        <View className="kb-title">{myName}</View>
        <View>{words.wants(clientName)}</View>
        <View className="kb-note kb-text-2">{words.from(relation, at)}</View>
        {note && <View className="kb-head-note">{note}</View>}
        <View className="kb-start">
          <Button kind="text" icon="phone" label={words.call(phone)} onClick={() => void dial(phone)}>
            {unbroken(phone)}
          </Button>
        </View>
      </View>
      <CardActs
        acts={[
          { words: words.refuse, label: words.refuseLabel(myName), onClick: onRefuse },
          { words: words.approve, label: words.approveLabel(myName), onClick: onApprove },
        ]}
      />
    </Card>
  );
}
