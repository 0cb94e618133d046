import { routes } from '../../platform/routes';
import { useShareCard } from '../../platform/share';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { stations as words } from '../../texts/stations';
import { Loaded } from '../../ui/loaded';
import { Head, Page } from '../../ui/page';
import { Complaints } from './complaints';
import { Facts } from './facts';
import { Offer } from './offer';
import { People } from './people';
import { Process } from './process';
import { useOpenAt } from './use-open-at';

/** One station: how to get there, who is there, how it goes, what it offers, and how to complain. */
export default function StationPage() {
  const { stationId = '', part } = useParams();
  const query = useQuery('stations', 'getStation', { stationId });
  const station = query.data?.station;
  useShareCard(station?.name ?? words.station.bar, routes.station(stationId));
  useOpenAt(part, station !== undefined);
  return (
    <Page>
      <Loaded query={query}>
        {({ station: it }) => (
          <>
            <Head title={it.name} note={it.streets.join('、')} help="short" />
            <Facts station={it} />
            <Process steps={it.process} />
            <People workers={it.workers} />
            <Complaints complaints={it.complaints} />
            <Offer stationId={it.stationId} />
          </>
        )}
      </Loaded>
    </Page>
  );
}
