import { View } from '@tarojs/components';
import { useContact } from '../../platform/contact';
import { dial } from '../../platform/phone';
import { common } from '../../texts/common';
import { consents as texts } from '../../texts/consents';
import { Button } from '../../ui/button';
import { Sheet } from '../../ui/sheet';

const words = texts.sign.cannot;

/** For whoever cannot draw a name here: the station signs together with them. */
export function CannotWrite({ show, onClose }: { show: boolean; onClose: () => void }) {
  const contact = useContact();
  return (
    <Sheet show={show} title={words.title} onClose={onClose}>
      <View className="kb-sheet-lead">
        {words.lines.map((line) => (
          <View key={line}>{line}</View>
        ))}
      </View>
      <View className="kb-stack-close">
        {contact && (
          <Button icon="phone" onClick={() => void dial(contact.phone)}>
            {common.help.callStation}
          </Button>
        )}
        <Button kind="text" block onClick={onClose}>
          {words.stay}
        </Button>
      </View>
    </Sheet>
  );
}
