import { Text, View } from '@tarojs/components';
import { useEffect } from 'react';
import type { Appointment } from '../../../contracts/appointments';
import type { Output } from '../../platform/calls';
import { rememberName } from '../../platform/known-names';
import { dial } from '../../platform/phone';
import { clockTime, dayOf, daysBetween, monthDay, nearDay, weekday } from '../../platform/time';
import { detail as words } from '../../texts/appointments';
import { unbroken } from '../../texts/common';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Head } from '../../ui/page';
import { ToCalendar } from '../to-calendar';
import { useWay } from '../use-way';
import { Cancel } from './cancel';
import { Facts } from './facts';
import { Today } from './today';

export interface AppointmentDetailProps extends Output<'appointments', 'getAppointment'> {
  /** The caller works at its station and cancels for it. */
  asStation: boolean;
  /** Whose it is, where it is not one's own. */
  nameOfOther?: string;
  /** Opened with the question whether to cancel. */
  askCancel: boolean;
  onChanged: () => void;
}

export function AppointmentDetail(props: AppointmentDetailProps) {
  const { appointment, clientName, stationPhone, address, arriving, bring, asStation } = props;
  const { clientId, state, endAt } = appointment;
  const way = useWay(appointment);
  const ahead = state === 'booked' && endAt > Date.now();
  useEffect(() => rememberName(clientId, clientName), [clientId, clientName]);
  return (
    <>
      <Head title={<Title {...appointment} />} help="short" />
      {ahead && !asStation && <Today appointment={appointment} onChanged={props.onChanged} />}
      <Facts {...{ appointment, clientName, bring, asStation }} />
      {way === 'station' && <HowToGet address={address} arriving={arriving} />}
      {!asStation && (
        <View className={ahead ? 'kb-pair' : ''}>
          {ahead && <ToCalendar appointment={appointment} />}
          <Button
            kind="soft"
            block
            icon="phone"
            label={words.phone(stationPhone)}
            onClick={() => void dial(stationPhone)}
          >
            {words.call}
          </Button>
        </View>
      )}
      {ahead && <Cancel {...props} />}
    </>
  );
}

/** 明天下午 3:00, or 12月3日周四下午 3:00: the hour keeps together where the line is too short. */
function Title({ startAt }: Appointment) {
  const today = dayOf(Date.now());
  const day = dayOf(startAt);
  const far = daysBetween(today, day) < 0 || daysBetween(today, day) > 6;
  const words = nearDay(day, today) ?? (far ? `${monthDay(day)}${weekday(day)}` : weekday(day));
  return (
    <>
      <Text className="kb-unbroken">{words}</Text>
      <Text className="kb-unbroken">{clockTime(startAt)}</Text>
    </>
  );
}

function HowToGet({ address, arriving }: { address: string; arriving: string }) {
  return (
    <Card>
      <View className="kb-title" ariaRole="heading" ariaLevel={2}>
        {words.way}
      </View>
      <View className="kb-head-note">{unbroken(address)}</View>
      <View className="kb-head-note kb-text-2">{arriving}</View>
    </Card>
  );
}
