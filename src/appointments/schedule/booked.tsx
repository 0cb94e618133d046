import Taro from '@tarojs/taro';
import type { Appointment } from '../../../contracts/appointments';
import type { Waiting } from '../../platform/outbox';
import { routes } from '../../platform/routes';
import { fullTime } from '../../platform/time';
import { schedule as words } from '../../texts/appointments';
import { Button } from '../../ui/button';
import { Chip } from '../../ui/chip';
import { Event } from './event';

export interface BookedProps {
  appointment: Appointment;
  /** The next thing to come offers what one may need for it. */
  next: boolean;
  /** Still to come; what is over offers nothing. */
  coming: boolean;
  /** Whose it is, where it is not one's own. */
  nameOfOther?: string;
  /** A cancelling of it that waits for the network. */
  cancelling?: Waiting;
}

/** An appointment among the days; the whole of it opens on a page of its own. */
export function Booked({ appointment, next, coming, nameOfOther, cancelling }: BookedProps) {
  const { appointmentId, startAt, serviceName, stationName, place, state } = appointment;
  const off = state === 'cancelled';
  const notes = [`${stationName}，`, place];
  const status = statusOf(appointment, cancelling);
  return (
    <Event
      startAt={startAt}
      title={serviceName}
      notes={notes}
      off={off}
      chip={status && <Chip tone={off || state === 'missed' ? 'quiet' : 'wait'}>{status}</Chip>}
      acts={coming && actsFor(appointment, next && !cancelling, nameOfOther)}
      label={[fullTime(startAt), serviceName, stationName, place, status].filter(Boolean).join('，')}
      onOpen={() => open(routes.appointment(appointmentId))}
    />
  );
}

const open = (url: string): void => void Taro.navigateTo({ url });

function statusOf({ state, cancelledBy }: Appointment, cancelling: Waiting | undefined): string | undefined {
  if (state === 'cancelled') return cancelledBy === 'station' ? words.cancelledByStation : words.cancelled;
  if (cancelling && !cancelling.refused) return words.waitsCancelling;
  return state === 'missed' ? words.missed : undefined;
}

function actsFor(appointment: Appointment, next: boolean, nameOfOther: string | undefined) {
  const { appointmentId, stationId, serviceId, clientId, serviceName, state, cancelledBy } = appointment;
  if (state === 'cancelled')
    return (
      cancelledBy === 'station' && (
        <Button
          kind="soft"
          small
          label={`${serviceName}，${words.another}`}
          onClick={() => open(routes.chooseTime({ stationId, serviceId, clientId }))}
        >
          {words.another}
        </Button>
      )
    );
  return (
    next && (
      <>
        <Button
          kind="soft"
          small
          label={`${serviceName}，${words.how}`}
          onClick={() => open(routes.appointment(appointmentId))}
        >
          {words.how}
        </Button>
        <Button
          kind="line"
          small
          label={`${serviceName}，${words.cannot(nameOfOther)}`}
          onClick={() => open(routes.appointment(appointmentId, 'cancel'))}
        >
          {words.cannot(nameOfOther)}
        </Button>
      </>
    )
  );
}
