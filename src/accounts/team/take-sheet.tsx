import { View } from '@tarojs/components';
import type { GivenRole } from '../../../contracts/contract';
import { team } from '../../texts/station-accounts';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

const words = team.sheet;

interface TakeSheetProps {
  /** Whose role it is about; absent while none is. */
  asked: { name: string; role: GivenRole } | undefined;
  busy: boolean;
  onTake: () => void;
  onClose: () => void;
}

/** What ends at once and what stays, before a role is taken away. */
export function TakeSheet({ asked, busy, onTake, onClose }: TakeSheetProps) {
  if (!asked) return null;
  return (
    <Sheet show title={words.title(asked.name, asked.role)} onClose={onClose}>
      <View className="kb-sheet-lead">{words.lead}</View>
      <View className="kb-stack-close">
        <Button loading={busy} onClick={onTake}>
          {words.action}
        </Button>
        <Button kind="text" block onClick={onClose}>
          {words.stay}
        </Button>
      </View>
    </Sheet>
  );
}
