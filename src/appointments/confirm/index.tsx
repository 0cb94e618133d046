import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Slot } from '../../../contracts/appointments';
import { both } from '../../platform/both';
import { routes } from '../../platform/routes';
import { useMe } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { confirm as words } from '../../texts/appointments';
import { Button } from '../../ui/button';
import { useDaysShown } from '../../ui/day-strip';
import { Loaded } from '../../ui/loaded';
import { BottomBar, Page } from '../../ui/page';
import { chooseWhom, useWished } from '../use-wished';
import { whomOf } from '../whom';
import { AnotherTime } from './another-time';
import { Check } from './check';
import { NoSuchTime, Stored } from './ends';
import { useBooking } from './use-booking';
import { useReminder } from './use-reminder';

/**
 * The choice once more, then the promise. Where the time is gone meanwhile, the nearest others take its
 * place, and the one chosen there is checked here again.
 */
export default function Confirm() {
  const { stationId = '', serviceId = '', slotId, fromDay = '', clientId } = useParams();
  const days = useDaysShown();
  const offer = useQuery('stations', 'listServices', { stationId });
  const slots = useQuery('appointments', 'listSlots', { stationId, serviceId, fromDay, days });
  const me = useMe();
  const wished = useWished(clientId);
  const [instead, setInstead] = useState<Slot>();
  const reminder = useReminder();
  const booking = useBooking();

  const service = offer.data?.services.find((it) => it.serviceId === serviceId);
  const slot = instead ?? slots.data?.slots.find((it) => it.slotId === slotId);
  const whoms = me.data && whomOf(me.data, 'book', wished);
  const person = whoms?.person;

  if (booking.answer?.kind === 'stored') return <Stored clientId={person?.clientId} />;
  if (booking.answer?.kind === 'gone')
    return (
      <AnotherTime
        {...{ stationId, serviceId, ...booking.answer }}
        onTake={(other) => {
          setInstead(other);
          booking.forget();
        }}
      />
    );

  const refused = booking.answer?.kind === 'refused' ? booking.answer.code : undefined;
  const ready = slot && service && person;
  // A message reaches whoever books: nobody is reminded of what they book for a stranger at work.
  const isOwn = whoms?.people.some(({ clientId }) => clientId === person?.clientId);
  const book = (): void => {
    if (!ready) return;
    const again = routes.chooseTime({ stationId, serviceId, clientId: person.clientId });
    const { clientId } = person;
    const remind = () => (isOwn ? reminder.ask(slot.startAt) : Promise.resolve(false));
    void booking.book({ slot, clientId, remind, serviceName: service.name, again });
  };
  const toSchedule = (): void => void Taro.redirectTo({ url: routes.schedule(person?.clientId) });
  /** Whoever comes back from signing books at once. */
  const toSign = (clientId: string): void => {
    booking.forget();
    void Taro.navigateTo({ url: routes.consentSign({ clientId }) });
  };
  const bar = (
    <BottomBar>
      {refused === 'ALREADY_BOOKED' ? (
        <Button onClick={toSchedule}>{words.already}</Button>
      ) : refused === 'AGREEMENT_MISSING' && person ? (
        <Button onClick={() => toSign(person.clientId)}>{words.toSign}</Button>
      ) : (
        <Button loading={booking.busy} onClick={book}>
          {words.action}
        </Button>
      )}
    </BottomBar>
  );
  const missing = slots.data && offer.data && me.data && !ready;
  return (
    <Page bar={missing ? undefined : bar}>
      <Loaded query={both(both(offer, me), slots)}>
        {([[{ stationName }]]) =>
          ready ? (
            <Check
              {...{ slot, service, stationName, person }}
              remind={isOwn ? reminder.wanted : undefined}
              people={whoms.people}
              refused={refused}
              onPerson={(other) => {
                chooseWhom(other);
                booking.forget();
              }}
              onRemind={reminder.want}
            />
          ) : (
            <NoSuchTime />
          )
        }
      </Loaded>
    </Page>
  );
}
