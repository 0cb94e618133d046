import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { routes } from '../../platform/routes';
import { home } from '../../texts/home';
import { Art } from '../../ui/art';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { type Way, WaySheet } from './way-sheet';

const words = home.visitor.who;

const open = (url: string): void => void Taro.navigateTo({ url });

/** A first visit: for whom one is here, each leading on. Whoever only looks around passes it by. */
export function WhoFor({ onFindStation }: { onFindStation: () => void }) {
  const [sheet, setSheet] = useState<'family' | 'helping'>();
  const family: Way[] = [
    { ...words.family.known, onClick: () => open(routes.link()) },
    { ...words.family.fresh, onClick: () => open(routes.apply({ for: 'family' })) },
  ];
  const helping: Way[] = [
    { ...words.helping.volunteer, onClick: onFindStation },
    { ...words.helping.concerned, onClick: () => open(routes.apply({ for: 'other' })) },
  ];
  return (
    <View>
      <Card pad="none">
        <Art name="lake-band" />
        <View className="kb-who-for">
          <View className="kb-title" ariaRole="heading" ariaLevel={2}>
            {words.title}
          </View>
        </View>
        <ListRow icon="me" {...words.self} onClick={() => open(routes.apply({ for: 'self' }))} />
        <ListRow icon="family" {...words.family.row} onClick={() => setSheet('family')} />
        <ListRow icon="users" {...words.helping.row} onClick={() => setSheet('helping')} />
        <ListRow icon="list" {...words.code} onClick={() => open(routes.code())} />
      </Card>
      <WaySheet
        show={sheet === 'family'}
        title={words.family.title}
        ways={family}
        onClose={() => setSheet(undefined)}
      />
      <WaySheet
        show={sheet === 'helping'}
        title={words.helping.title}
        ways={helping}
        onClose={() => setSheet(undefined)}
      />
    </View>
  );
}
