import Taro, { useLoad } from '@tarojs/taro';
import { useState } from 'react';
import type { Slot } from '../../../contracts/appointments';
import type { Service } from '../../../contracts/stations';
import { both } from '../../platform/both';
import { routes } from '../../platform/routes';
import { dayOf, shortTime } from '../../platform/time';
import { useMe } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { whom, chooseTime as words } from '../../texts/appointments';
import { stations } from '../../texts/stations';
import { AwaitedBar, AwaitedNotice, isAwaiting } from '../../ui/awaited';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { BottomBar, Head, Page } from '../../ui/page';
import { Failed } from '../../ui/state';
import { chooseWhom, forgetChosen, useWished } from '../use-wished';
import { whomOf } from '../whom';
import { WhomRow } from '../whom-row';
import { ChooseTimeSkeleton } from './skeleton';
import { TimePicker } from './time-picker';
import { useSpan } from './use-span';

/** For whom, which day, which time; the button repeats the choice. */
export default function ChooseTime() {
  const { stationId = '', serviceId = '', clientId } = useParams();
  const services = useQuery('stations', 'listServices', { stationId });
  const me = useMe();
  const service = services.data?.services.find((it) => it.serviceId === serviceId);
  const strip = useSpan({ stationId, serviceId }, service?.horizonDays);
  const wished = useWished(clientId);
  const [slotId, setSlotId] = useState<string>();
  useLoad(forgetChosen);

  const whoms = me.data ? whomOf(me.data, 'book', wished) : undefined;
  const chosen = strip.slots.data?.slots.find((slot) => slot.slotId === slotId && slot.left > 0);
  const confirm = (slot: Slot): void => {
    const { fromDay } = strip.span;
    const person = whoms?.person?.clientId;
    void Taro.navigateTo({
      url: routes.confirm({ stationId, serviceId, slotId: slot.slotId, fromDay, clientId: person }),
    });
  };

  const known = both(services, me);
  // Without times there is nothing to say of when they were seen, and nothing to choose.
  const noTimes = !strip.slots.data && strip.slots.failure !== undefined;
  const failure = noTimes ? undefined : (known.failure ?? strip.slots.failure);
  const found = me.data?.people.find((it) => it.clientId === whoms?.person?.clientId);
  const awaiting = isAwaiting(found) ? found : undefined;
  const bar =
    whoms && !whoms.person ? (
      <Unregistered stationId={stationId} />
    ) : awaiting ? (
      <AwaitedBar person={awaiting} />
    ) : (
      <BottomBar>
        <Button disabled={!chosen} onClick={chosen && (() => confirm(chosen))}>
          {chosen ? words.chosen(shortTime(chosen.startAt, dayOf(Date.now()))) : words.none}
        </Button>
      </BottomBar>
    );

  return (
    <Page bar={(services.data && !service) || noTimes ? undefined : bar}>
      <Loaded query={known.data ? { ...known, failure } : known} skeleton={<ChooseTimeSkeleton />}>
        {([{ stationName }]) =>
          service ? (
            <>
              <ServiceHead service={service} stationName={stationName} />
              {whoms?.person ? (
                <WhomRow {...whoms} {...whom.booking} title={whom.title} onChoose={chooseWhom} />
              ) : (
                <Notice title={words.unregistered.title}>{words.unregistered.what}</Notice>
              )}
              {awaiting ? (
                <AwaitedNotice person={awaiting} />
              ) : (
                <TimePicker strip={strip} slotId={chosen?.slotId} onChoose={setSlotId} />
              )}
            </>
          ) : (
            <Failed failure={{ ok: false, code: 'NOT_FOUND' }} onAgain={() => void services.refresh()} />
          )
        }
      </Loaded>
    </Page>
  );
}

function ServiceHead({ service, stationName }: { service: Service; stationName: string }) {
  return <Head title={service.name} note={`${stationName}，${stations.facts(service)}`} help="short" />;
}

/** Whoever no station knows yet can look, and learns how to get in touch. */
function Unregistered({ stationId }: { stationId: string }) {
  return (
    <BottomBar>
      <Button onClick={() => void Taro.navigateTo({ url: routes.station(stationId) })}>
        {words.unregistered.action}
      </Button>
    </BottomBar>
  );
}
