import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { consents as texts } from '../../texts/consents';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import type { Consents } from '../standing';

const words = texts.list;

/** What was signed and taken back, newest first; each opens as it was. */
export function Acts({ clientId, consents: { acts, clientName } }: { clientId: string; consents: Consents }) {
  if (acts.length === 0) return <View className="kb-text-2">{words.noActs}</View>;
  return (
    <Card pad="none">
      {acts.map(({ actId, at, signer, withdrawn, texts: about }) => {
        const who = texts.signer(signer, clientName);
        const titles = about.map(({ title }) => title).join('、');
        const what = withdrawn ? words.withdrew(who, titles) : words.signed(who);
        return (
          <ListRow
            key={actId}
            title={texts.day(at)}
            note={what}
            keepNote
            label={words.actLabel(at, what)}
            onClick={() => void Taro.navigateTo({ url: routes.consentCopy({ clientId, actId }) })}
          />
        );
      })}
    </Card>
  );
}
