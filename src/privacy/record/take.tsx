import { View } from '@tarojs/components';
import { record } from '../../texts/privacy';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Refused } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { type Export, useExport } from './use-export';

const words = record.take;

/** Everything as a file: made at one tap, handed on at another, since WeChat lets only a tap hand a file on. */
export function Take({ clientId }: { clientId: string }) {
  const { state, make, share } = useExport(clientId);
  return (
    <>
      <Card>
        <View className="kb-stack">
          <View>
            <View className="kb-title" ariaRole="heading" ariaLevel={2}>
              {words.title}
            </View>
            <View className="kb-head-note">{words.what}</View>
            <View className="kb-head-note kb-text-2">{words.private}</View>
          </View>
          {state.status === 'ready' ? (
            <Ready state={state} onShare={() => void share()} onAgain={() => void make()} />
          ) : (
            <Button kind="soft" block loading={state.status === 'making'} onClick={() => void make()}>
              {words.make}
            </Button>
          )}
        </View>
      </Card>
      {state.status === 'refused' && <Refused code={state.code} />}
      {state.status === 'unwritten' && (
        <Notice title={words.failed.title}>
          {words.failed.what}
          {words.failed.how}
        </Notice>
      )}
    </>
  );
}

interface ReadyProps {
  state: Extract<Export, { status: 'ready' }>;
  onShare: () => void;
  onAgain: () => void;
}

function Ready({ state: { titles, shared }, onShare, onAgain }: ReadyProps) {
  return (
    <>
      <View ariaRole="status">
        <View className="kb-strong">{words.ready}</View>
        <View className="kb-note kb-text-2">{words.holds(titles)}</View>
      </View>
      <View className="kb-stack-close">
        <Button kind="soft" block onClick={onShare}>
          {words.share}
        </Button>
        <View className="kb-note kb-text-2" ariaRole="status">
          {shared === undefined ? words.shareNote : shared ? words.shared : words.notShared}
        </View>
        <View className="kb-start">
          <Button kind="text" onClick={onAgain}>
            {words.again}
          </Button>
        </View>
      </View>
    </>
  );
}
