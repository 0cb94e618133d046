import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Slot, SlotDay } from '../../../contracts/appointments';
import { useLook } from '../../platform/look';
import type { DayKey } from '../../platform/time';
import { emptyDay, chooseTime as words } from '../../texts/appointments';
import { common, refusals } from '../../texts/common';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choice';
import { DayStrip } from '../../ui/day-strip';
import { Notice } from '../../ui/notice';
import { Section } from '../../ui/page';
import { SlotChoice } from '../slot-choice';
import { dayToShow, slotsOn } from '../slots';
import { TimesSkeleton } from './skeleton';
import { SpanHead } from './span-head';
import type { Strip } from './use-span';

export interface TimePickerProps {
  strip: Strip;
  slotId: string | undefined;
  onChoose: (slotId: string) => void;
}

/** A strip of days, and the times of the one chosen. */
export function TimePicker({ strip, slotId, onChoose }: TimePickerProps) {
  const { large } = useLook();
  const [wished, setWished] = useState<DayKey>();
  const { slots, today } = strip;
  const day = slots.data && dayToShow(slots.data.days, wished);
  return (
    <>
      {!large && <SpanHead {...strip} />}
      {slots.data && day && (
        <>
          <DayStrip days={slots.data.days} today={today} chosen={day.day} onChoose={setWished} />
          <Times day={day} slots={slotsOn(day.day, slots.data.slots)} slotId={slotId} onChoose={onChoose} />
        </>
      )}
      {!slots.data && <Pending slots={slots} />}
      {large && <SpanHead {...strip} />}
    </>
  );
}

function Pending({ slots: { failure, refresh } }: Pick<Strip, 'slots'>) {
  if (!failure) return <TimesSkeleton />;
  const { title, what } = refusals[failure.code];
  return (
    <>
      <Notice icon={failure.code === 'OFFLINE' ? 'cloudoff' : 'info'} title={title}>
        {what}
      </Notice>
      <Button kind="line" block onClick={() => void refresh()}>
        {common.again}
      </Button>
    </>
  );
}

interface TimesProps {
  day: SlotDay;
  slots: readonly Slot[];
  slotId: string | undefined;
  onChoose: (slotId: string) => void;
}

function Times({ day, slots, slotId, onChoose }: TimesProps) {
  const { large } = useLook();
  return (
    <>
      {!large && <Section title={words.dayHead(day.day)} />}
      {slots.length === 0 && <View className="kb-text-2">{emptyDay(day)}</View>}
      {slots.length > 0 && (
        <Choices label={words.slots}>
          {slots.map((slot) => (
            <SlotChoice
              key={slot.slotId}
              slot={slot}
              among={slots}
              chosen={slot.slotId === slotId}
              onChoose={() => onChoose(slot.slotId)}
            />
          ))}
        </Choices>
      )}
      {!day.holidaysKnown && <View className="kb-note kb-text-2">{words.holidaysUnknown}</View>}
    </>
  );
}
