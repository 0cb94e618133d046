import { View } from '@tarojs/components';
import type { Link } from '../../../contracts/accounts';
import { people } from '../../texts/accounts';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';
import { wordsOfEnding } from './ending';

interface EndSheetProps {
  /** Which is to be ended; absent while none is. */
  link: Link | undefined;
  /** Whom it is about, where the caller cares for them. */
  clientName: string;
  busy: boolean;
  onEnd: () => void;
  onClose: () => void;
}

/** What ends at once and what stays, before it is ended. */
export function EndSheet({ link, clientName, busy, onEnd, onClose }: EndSheetProps) {
  if (!link) return null;
  const { title, lead, action } = wordsOfEnding(link);
  const who = link.mine ? clientName : link.name || people.unnamed;
  return (
    <Sheet show title={title(who)} onClose={onClose}>
      <View className="kb-sheet-lead">{lead(who, link.scopes)}</View>
      <View className="kb-stack-close">
        <Button loading={busy} onClick={onEnd}>
          {action}
        </Button>
        <Button kind="text" block onClick={onClose}>
          {people.end.stay}
        </Button>
      </View>
    </Sheet>
  );
}
