import { View } from '@tarojs/components';
import type { Output } from '../../platform/calls';
import { link as words } from '../../texts/accounts';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Head } from '../../ui/page';

type Request = Output<'accounts', 'listMyRequests'>['requests'][number];

const TONES = { waiting: 'wait', approved: 'do', refused: 'quiet' } as const;

/** What was asked for, and what the station has said. */
export function MyRequests({ requests, onAsk }: { requests: readonly Request[]; onAsk: () => void }) {
  return (
    <>
      <Head title={words.mine.title} help="short" />
      {requests.map((request) => (
        <OneRequest key={request.requestId} request={request} />
      ))}
      <Button kind="soft" block onClick={onAsk}>
        {words.mine.again}
      </Button>
    </>
  );
}

function OneRequest({ request }: { request: Request }) {
  const { clientName, stationName, state, at, reason } = request;
  return (
    <Card>
      <View className="kb-line kb-between">
        <View className="kb-title kb-grow">{clientName}</View>
        <Chip tone={TONES[state]} icon={state === 'waiting' ? 'clock' : undefined}>
          {words.mine.state[state]}
        </Chip>
      </View>
      <View className="kb-head-note kb-note kb-text-2">{words.mine.note(stationName, at)}</View>
      {reason && <View className="kb-head-note kb-phrases">{words.mine.reason(reason)}</View>}
    </Card>
  );
}
