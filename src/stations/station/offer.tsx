import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { duration } from '../../platform/time';
import { useQuery } from '../../platform/use-query';
import { price, stations as words } from '../../texts/stations';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/page';

/** What can be booked here, with its price; the rest of the page does not wait for it. */
export function Offer({ stationId }: { stationId: string }) {
  const { data } = useQuery('stations', 'listServices', { stationId });
  if (!data || data.services.length === 0) return null;
  return (
    <>
      <Section title={words.station.services} />
      <Card pad="none">
        {data.services.map(({ serviceId, name, minutes, priceFen }) => (
          <ListRow
            key={serviceId}
            title={name}
            note={duration(minutes)}
            value={price(priceFen)}
            onClick={() => void Taro.navigateTo({ url: routes.service({ stationId, serviceId }) })}
          />
        ))}
      </Card>
    </>
  );
}
