import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { home } from '../../texts/home';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

const words = home.staff;

const open = (url: string): void => void Taro.navigateTo({ url });

/** What a worker looks after besides the day and what came in: the people, the team, and the station as others see it. */
export function StationRows({ stationId, stationName }: { stationId: string; stationName: string }) {
  return (
    <Card pad="none">
      <ListRow
        icon="me"
        title={words.clients}
        note={words.clientsNote}
        onClick={() => open(routes.clients(stationId))}
      />
      <ListRow
        icon="users"
        title={words.team}
        note={words.teamNote}
        onClick={() => open(routes.team(stationId))}
      />
      <ListRow
        icon="pin"
        title={stationName}
        note={words.station}
        onClick={() => open(routes.station(stationId))}
      />
    </Card>
  );
}
