import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { home as words } from '../../texts/home';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Head, Section } from '../../ui/page';
import { Empty } from '../../ui/state';
import type { ScreenOf } from './screen';

/** Stations side by side in their own order: figures, never persons, and no ranking. */
export function FiguresHome({ screen }: { screen: ScreenOf<'supervisor' | 'district'> }) {
  const { stations } = screen;
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
      {screen.screen === 'supervisor' && <Teams stations={stations} />}
    </>
  );
}

/** Who works where: a supervisor's to give and to take. */
function Teams({ stations }: Pick<ScreenOf<'supervisor'>, 'stations'>) {
  return (
    <>
      <Section title={words.figures.teams} />
      <Card pad="none">
        {stations.map(({ stationId, stationName }) => (
          <ListRow
            key={stationId}
            icon="users"
            title={stationName}
            label={words.figures.teamOf(stationName)}
            onClick={() => void Taro.navigateTo({ url: routes.team(stationId) })}
          />
        ))}
      </Card>
    </>
  );
}
