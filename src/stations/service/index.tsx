import { both } from '../../platform/both';
import { personInUse } from '../../platform/in-use';
import { routes } from '../../platform/routes';
import { useShareCard } from '../../platform/share';
import { bookedFor, useMe } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { stations as words } from '../../texts/stations';
import { AwaitedNotice, isAwaiting } from '../../ui/awaited';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Failed } from '../../ui/state';
import { About } from './about';
import { ServiceBar } from './service-bar';

/** One service: what to expect, what to bring, what it costs, and the way to choose a time. */
export default function ServicePage() {
  const { stationId = '', serviceId = '', clientId } = useParams();
  const offer = useQuery('stations', 'listServices', { stationId });
  const me = useMe();
  const service = offer.data?.services.find((it) => it.serviceId === serviceId);
  useShareCard(service?.name ?? words.service.bar, routes.service({ stationId, serviceId }));
  const picked = personInUse.use();
  const person = bookedFor(me.data, clientId, picked);
  const known = both(offer, me);
  // The button is real from the start.
  const bar = (service || known.status === 'loading') && (
    <ServiceBar me={me.data} person={person} of={{ stationId, serviceId }} />
  );
  return (
    <Page bar={bar}>
      <Loaded query={known}>
        {([{ stationName }]) =>
          service ? (
            <About service={service} stationName={stationName}>
              {isAwaiting(person) && <AwaitedNotice person={person} />}
            </About>
          ) : (
            <Failed failure={{ ok: false, code: 'NOT_FOUND' }} onAgain={() => void offer.refresh()} />
          )
        }
      </Loaded>
    </Page>
  );
}
