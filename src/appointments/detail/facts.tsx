import { View } from '@tarojs/components';
import type { Appointment } from '../../../contracts/appointments';
import { dayOf, timeSpan } from '../../platform/time';
import { chooseTime, confirm, detail as words } from '../../texts/appointments';
import { calledWorker } from '../../texts/common';
import { became } from '../../texts/on-the-day';
import { Notice } from '../../ui/notice';
import { Summary, SummaryRow } from '../../ui/summary';

export interface FactsProps {
  appointment: Appointment;
  clientName: string;
  bring: string;
  /** Read by a worker of the station. */
  asStation: boolean;
}

/** What was agreed, line by line; above it what became of it, where that is not as agreed. */
export function Facts({ appointment, clientName, bring, asStation }: FactsProps) {
  const { serviceName, startAt, endAt, stationName, place } = appointment;
  return (
    <>
      <Fate appointment={appointment} asStation={asStation} />
      <Summary>
        <SummaryRow name={confirm.what}>
          <View className="kb-strong">{serviceName}</View>
        </SummaryRow>
        <SummaryRow name={confirm.when}>
          <View className="kb-strong">{chooseTime.dayHead(dayOf(startAt))}</View>
          <View className="kb-strong">{timeSpan(startAt, endAt)}</View>
        </SummaryRow>
        <SummaryRow name={confirm.who}>
          <View className="kb-strong">{clientName}</View>
        </SummaryRow>
        <SummaryRow name={confirm.where}>
          <View className="kb-strong">{stationName}</View>
          <View className="kb-note kb-text-2">{place}</View>
        </SummaryRow>
        <SummaryRow name={confirm.worker}>
          <View className="kb-strong">{calledWorker(appointment)}</View>
        </SummaryRow>
        {bring && (
          <SummaryRow name={words.bring}>
            <View>{bring}</View>
          </SummaryRow>
        )}
      </Summary>
    </>
  );
}

function Fate({ appointment, asStation }: Pick<FactsProps, 'appointment' | 'asStation'>) {
  const { state, cancelledBy = 'family', endAt, minutes } = appointment;
  if (state === 'cancelled') {
    const { title, what } = (asStation ? words.cancelledAtStation : words.cancelled)[cancelledBy];
    return <Notice title={title}>{what}</Notice>;
  }
  if (state === 'done') {
    const { title, what } = became.done(minutes ?? 0);
    return (
      <Notice icon="check" title={title}>
        {what}
      </Notice>
    );
  }
  if (state === 'missed') {
    const { title, what } = asStation ? became.missedAtStation : became.missed;
    return <Notice title={title}>{what}</Notice>;
  }
  if (endAt > Date.now()) return null;
  return <Notice icon="clock" title={words.over} />;
}
