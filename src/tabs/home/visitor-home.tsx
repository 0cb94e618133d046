import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { show } from '../../platform/scroll';
import { greeting } from '../../platform/time';
import { useQuery } from '../../platform/use-query';
import { home as words } from '../../texts/home';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Head, Section } from '../../ui/page';
import { BookButton } from './book-button';
import { WhoFor } from './who-for';

const STATIONS = 'stations';

/** Somebody no station knows yet: for whom they are here, what there is, and where. */
export function VisitorHome() {
  const { data } = useQuery('stations', 'listStations', {});
  const stations = data?.stations ?? [];
  return (
    <>
      <Head title={greeting(Date.now())} note={words.visitor.note} help="long" />
      <WhoFor onFindStation={() => stations.length > 0 && show(STATIONS)} />
      <BookButton>{words.visitor.action}</BookButton>
      {stations.length > 0 && <Section id={STATIONS} title={words.visitor.stations} />}
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
