import { View } from '@tarojs/components';
import { useLook } from '../platform/look';
import { type DayKey, dayNumber, isWorkday, monthDay, weekday } from '../platform/time';
import { days as words } from '../texts/days';

export interface StripDay {
  day: DayKey;
  state: Exclude<keyof typeof words.state, 'none'>;
  /** A holiday's name, said to readers. */
  holiday?: string;
}
export interface DayStripProps {
  /** As many as `useDaysShown` says. */
  days: readonly StripDay[];
  today: DayKey;
  chosen: DayKey;
  onChoose: (day: DayKey) => void;
}

/** How many days a strip holds: a week, or four in 关怀模式. */
export const useDaysShown = (): 7 | 4 => (useLook().large ? 4 : 7);

/** Days to choose from; each says in words whether it has room. */
export function DayStrip({ days, today, chosen, onChoose }: DayStripProps) {
  return (
    <View className="kb-days" ariaRole="radiogroup" ariaLabel={words.label}>
      {days.map((it) => (
        <Day key={it.day} it={it} today={today} on={it.day === chosen} onChoose={() => onChoose(it.day)} />
      ))}
    </View>
  );
}

interface DayProps {
  it: StripDay;
  today: DayKey;
  on: boolean;
  onChoose: () => void;
}

function Day({ it: { day, state, holiday }, today, on, onChoose }: DayProps) {
  // A working day without this service is no day of rest.
  const said = words.state[state === 'closed' && !holiday && isWorkday(day) ? 'none' : state];
  const spoken = [weekday(day), monthDay(day), holiday, said.spoken].filter(Boolean).join(' ');
  return (
    <View
      className={`kb-day kb-day-${state} ${on ? 'kb-day-on' : ''}`}
      ariaRole="radio"
      ariaChecked={on}
      ariaLabel={spoken}
      onClick={onChoose}
    >
      <View className="kb-day-word">{day === today ? words.today : weekday(day)}</View>
      <View className="kb-day-number">{dayNumber(day)}</View>
      <View className="kb-day-word kb-day-state">{said.short}</View>
    </View>
  );
}
