import { View } from '@tarojs/components';
import { record } from '../../texts/privacy';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

const words = record.erase.sheet;

export interface EraseSheetProps {
  show: boolean;
  busy: boolean;
  onErase: () => void;
  onClose: () => void;
}

/** Once more before it: from when on, and until when it can be taken back. */
export function EraseSheet({ show, busy, onErase, onClose }: EraseSheetProps) {
  const due = Date.now() + DAYS_TO_CHANGE_ONES_MIND * DAY_MS;
  return (
    <Sheet show={show} title={words.title(due)} onClose={onClose}>
      <View className="kb-sheet-lead">
        <View>{words.lead(due)}</View>
        <View>{words.stops}</View>
      </View>
      <View className="kb-stack-close">
        <Button kind="line" block loading={busy} onClick={onErase}>
          {words.action}
        </Button>
        <Button kind="text" block onClick={onClose}>
          {words.stay}
        </Button>
      </View>
    </Sheet>
  );
}

/** As the server has it; the day it answers is then shown. */
const DAYS_TO_CHANGE_ONES_MIND = 7;
const DAY_MS = 86_400_000;
