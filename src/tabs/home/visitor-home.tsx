import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { greeting } from '../../platform/time';
import { useQuery } from '../../platform/use-query';
import { home as words } from '../../texts/home';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Head, Section } from '../../ui/page';
import { BookButton } from './book-button';
import { LakeCard } from './lake-card';
import type { ScreenOf } from './screen';

/** Somebody no station knows yet: what there is, and where. */
export function VisitorHome({ screen: { today } }: { screen: ScreenOf<'visitor'> }) {
  const { data } = useQuery('stations', 'listStations', {});
  const stations = data?.stations ?? [];
  return (
    <>
      <Head title={greeting(Date.now())} note={words.day(today)} help="long" />
      <LakeCard title={words.visitor.title} what={words.visitor.what} />
      <BookButton>{words.visitor.action}</BookButton>
      {stations.length > 0 && <Section title={words.visitor.stations} />}
      {stations.length > 0 && (
        <Card pad="none">
          {stations.map(({ stationId, name, streets }) => (
            <ListRow
              key={stationId}
              icon="pin"
              title={name}
              note={streets.join('、')}
              onClick={() => void Taro.navigateTo({ url: routes.station(stationId) })}
            />
          ))}
        </Card>
      )}
    </>
  );
}
