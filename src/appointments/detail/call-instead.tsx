import { View } from '@tarojs/components';
import { dial } from '../../platform/phone';
import { detail as words } from '../../texts/appointments';
import { unbroken } from '../../texts/common';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

interface CallInsteadProps {
  show: boolean;
  phone: string;
  onClose: () => void;
}

/** Past the limit only the station can still arrange something: one tap calls. */
export function CallInstead({ show, phone, onClose }: CallInsteadProps) {
  const { title, lead } = words.tooLate;
  return (
    <Sheet show={show} title={title} onClose={onClose}>
      <View className="kb-sheet-lead">{lead}</View>
      <Button icon="phone" label={words.phone(phone)} onClick={() => void dial(phone)}>
        {unbroken(words.phone(phone))}
      </Button>
    </Sheet>
  );
}
