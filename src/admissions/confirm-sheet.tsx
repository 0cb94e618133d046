import { View } from '@tarojs/components';
import type { AnyRefusal } from '../platform/calls';
import { Button } from '../ui/button';
import { Refused } from '../ui/loaded';
import { Sheet } from '../ui/sheet';

export interface ConfirmSheetProps {
  show: boolean;
  words: { title: string; lead: string; action: string; stay: string };
  busy: boolean;
  /** Why the last attempt was not answered. */
  refused?: AnyRefusal;
  onConfirm: () => void;
  onClose: () => void;
}

/** Asks once more before something ends; staying is as easy. */
export function ConfirmSheet({ show, words, busy, refused, onConfirm, onClose }: ConfirmSheetProps) {
  return (
    <Sheet show={show} title={words.title} onClose={onClose}>
      <View className="kb-sheet-lead">{words.lead}</View>
      <View className="kb-stack-close">
        {refused && <Refused code={refused} />}
        <Button loading={busy} onClick={onConfirm}>
          {words.action}
        </Button>
        <Button kind="text" block onClick={onClose}>
          {words.stay}
        </Button>
      </View>
    </Sheet>
  );
}
