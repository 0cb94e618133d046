import { useEffect, useState } from 'react';
import type { Output } from '../../platform/calls';
import { type DayKey, dayOf } from '../../platform/time';
import { type Query, useQuery } from '../../platform/use-query';
import { useDaysShown } from '../../ui/day-strip';
import { goesOn, type Span, spanAt } from '../span';

/** What a strip of days shows, and how to go on and back. */
export interface Strip {
  span: Span;
  /** 0 is the span of today. */
  step: number;
  today: DayKey;
  slots: Query<Output<'appointments', 'listSlots'>>;
  /** Absent where nothing later can be booked, or nothing earlier is left. */
  onLater?: () => void;
  onEarlier?: () => void;
}

/**
 * The days of one service, a strip at a time. It opens at the first strip with room.
 * @param horizonDays how far ahead the service can be booked; undefined while that is not known
 */
export function useSpan(
  of: { stationId: string; serviceId: string },
  horizonDays: number | undefined,
): Strip {
  const days = useDaysShown();
  const today = dayOf(Date.now());
  const [step, setStep] = useState(0);
  const [moved, setMoved] = useState(false);
  const span = spanAt(step, today, days);
  const slots = useQuery('appointments', 'listSlots', { ...of, ...span });
  const more = horizonDays !== undefined && goesOn(span, today, horizonDays);

  const nothingHere = slots.status === 'fresh' && !slots.data?.days.some(({ state }) => state === 'open');
  useEffect(() => {
    if (!moved && nothingHere && more) setStep(step + 1);
  }, [moved, nothingHere, more, step]);

  const move = (by: number) => () => {
    setMoved(true);
    setStep(step + by);
  };
  return {
    span,
    step,
    today,
    slots,
    onLater: more ? move(1) : undefined,
    onEarlier: step > 0 ? move(-1) : undefined,
  };
}
