import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Appointment } from '../../../contracts/appointments';
import { dayOf } from '../../platform/time';
import { today as words } from '../../texts/on-the-day';
import { Button } from '../../ui/button';
import { DecisionSheet } from '../../ui/decision-sheet';
import { Notice } from '../../ui/notice';
import { ArriveSheet } from './arrive-sheet';
import { useToday } from './use-today';

const LATER = [10, 20, 30];

/** On the day itself: that one is there, or comes a little later. */
export function Today({ appointment, onChanged }: { appointment: Appointment; onChanged: () => void }) {
  const { appointmentId, startAt, endAt, arrivedAt, lateMinutes } = appointment;
  const [asking, setAsking] = useState<'arrive' | 'late'>();
  const day = useToday(appointmentId, onChanged);
  const now = Date.now();
  if (dayOf(startAt) !== dayOf(now) || now > endAt) return null;
  if (arrivedAt !== undefined) return <Told {...words.arrived(arrivedAt)} />;
  const close = () => {
    day.forget();
    setAsking(undefined);
  };
  return (
    <>
      {lateMinutes !== undefined && <Told {...words.told(lateMinutes)} />}
      <View className="kb-pair">
        <Button kind="soft" block icon="check" onClick={() => setAsking('arrive')}>
          {words.come}
        </Button>
        <Button kind="soft" block icon="clock" onClick={() => setAsking('late')}>
          {words.late}
        </Button>
      </View>
      <ArriveSheet show={asking === 'arrive'} day={day} onClose={close} />
      <DecisionSheet
        show={asking === 'late'}
        title={words.lateTitle}
        lead={words.lateLead}
        draft={`late:${appointmentId}`}
        choice={{
          label: words.lateAsk,
          options: LATER.map((minutes) => ({ key: String(minutes), title: words.minutes(minutes) })),
          fault: words.lateMissing,
        }}
        action={() => words.lateAction}
        busy={day.busy}
        refused={day.refused}
        onDecide={async ({ chosen }) => {
          const told = await day.late(Number(chosen));
          if (told) close();
          return told;
        }}
        onClose={close}
      />
    </>
  );
}

function Told({ title, what }: { title: string; what: string }) {
  return (
    <Notice icon="check" title={title}>
      {what}
    </Notice>
  );
}
