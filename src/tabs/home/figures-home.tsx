import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { home as words } from '../../texts/home';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Head } from '../../ui/page';
import { Empty } from '../../ui/state';
import type { ScreenOf } from './screen';

/** Stations side by side in their own order: figures, never persons, and no ranking. */
export function FiguresHome({ screen: { stations } }: { screen: ScreenOf<'supervisor' | 'district'> }) {
  if (stations.length === 0)
    return <Empty title={words.figures.none.title} lines={words.figures.none.lines} />;
  return (
    <>
      <Head title={words.figures.title} note={words.figures.note(stations.length)} />
      <Card pad="none">
        {stations.map(({ stationId, stationName, servicesOffered, bookedNext7Days: booked }) => (
          <ListRow
            key={stationId}
            strong
            title={stationName}
            note={words.figures.services(servicesOffered)}
            value={booked === undefined ? words.figures.hidden : words.figures.booked(booked)}
            onClick={() => void Taro.navigateTo({ url: routes.station(stationId) })}
          />
        ))}
      </Card>
      {stations.some(({ bookedNext7Days }) => bookedNext7Days === undefined) && (
        <View className="kb-note kb-text-2">{words.figures.noteHidden}</View>
      )}
    </>
  );
}
