import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { setLarge, useLook } from '../../platform/look';
import { openPrivacyGuide } from '../../platform/privacy';
import { routes } from '../../platform/routes';
import { me as words } from '../../texts/me';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { SwitchRow } from '../../ui/switch-row';

/** How the app looks, how to complain, and what is kept about people. */
export function Settings({ stationId }: { stationId: string | undefined }) {
  const { large } = useLook();
  return (
    <>
      <Card>
        <SwitchRow title={words.large} note={words.largeNote} on={large} onChange={setLarge} />
      </Card>
      <Card pad="none">
        {stationId && (
          <ListRow
            title={words.complaints}
            note={words.complaintsNote}
            onClick={() => void Taro.navigateTo({ url: routes.station(stationId, 'complaints') })}
          />
        )}
        <ListRow title={words.privacy} note={words.privacyNote} onClick={openPrivacyGuide} />
      </Card>
      {!large && <View className="kb-note kb-text-2">{words.dark}</View>}
    </>
  );
}
