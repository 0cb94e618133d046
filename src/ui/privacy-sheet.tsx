import { View } from '@tarojs/components';
import { useDidHide, useDidShow, useUnload } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import {
  agreeToPrivacy,
  declinePrivacy,
  openPrivacyGuide,
  privacyGuideName,
  usePrivacyAsked,
} from '../platform/privacy';
import { privacyGuide as words } from '../texts/privacy-guide';
import { Button } from './button';
import { Sheet } from './sheet';

/** Ids must differ between open pages. */
let lastNumber = 0;

/** WeChat's own question in our words, on the page that is seen. Part of `Page`. */
export function PrivacySheet() {
  const asked = usePrivacyAsked();
  const [seen, setSeen] = useState(true);
  useDidShow(() => setSeen(true));
  useDidHide(() => setSeen(false));
  // Whoever leaves has not agreed; what waits for an answer gets one.
  useUnload(() => {
    if (asked && seen) declinePrivacy();
  });
  return asked && seen ? <Question /> : null;
}

function Question() {
  const [id] = useState(() => `agree-privacy-${(lastNumber += 1)}`);
  const [guide, setGuide] = useState<string>(words.defaultGuide);
  useEffect(() => {
    void privacyGuideName().then((name) => name && setGuide(name));
  }, []);
  return (
    <Sheet show title={words.title} onClose={declinePrivacy}>
      <View className="kb-sheet-lead">
        <View>{words.lead}</View>
        <View>{words.promise}</View>
      </View>
      <View className="kb-stack-close">
        <Button agree={{ id, onAgree: () => agreeToPrivacy(id) }}>{words.yes}</Button>
        <Button kind="line" block onClick={declinePrivacy}>
          {words.no}
        </Button>
        <Button kind="text" block onClick={openPrivacyGuide}>
          {words.guide(guide)}
        </Button>
        <View className="kb-note kb-text-2">{words.later}</View>
      </View>
    </Sheet>
  );
}
