import { View } from '@tarojs/components';
import type { Appointment } from '../../../contracts/appointments';
import { dayHead, dayOf } from '../../platform/time';
import { Card } from '../../ui/card';
import { byDay } from '../agenda';
import { useWaitingCancels } from '../waiting';
import { Booked } from './booked';
import { DayHead } from './day-head';

export interface DaysProps {
  appointments: readonly Appointment[];
  coming: boolean;
  /** Whose they are, where they are not one's own. */
  nameOfOther?: string;
}

/** Appointments under their days. */
export function Days({ appointments, coming, nameOfOther }: DaysProps) {
  const cancellingOf = useWaitingCancels();
  const today = dayOf(Date.now());
  const next = coming ? appointments.find(({ state }) => state === 'booked') : undefined;
  return (
    <View className="kb-stack">
      {byDay(appointments).map(({ day, items }) => (
        <View key={day}>
          <DayHead {...dayHead(day, today)} />
          <Card pad="none">
            {items.map((appointment) => (
              <Booked
                key={appointment.appointmentId}
                appointment={appointment}
                next={appointment === next}
                coming={coming}
                nameOfOther={nameOfOther}
                cancelling={cancellingOf(appointment.appointmentId)}
              />
            ))}
          </Card>
        </View>
      ))}
    </View>
  );
}
