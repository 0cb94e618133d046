import { View } from '@tarojs/components';
import { useLook } from '../platform/look';
import { type DayKey, dayNumber, monthDay, weekday } from '../platform/time';
import { days as words } from '../texts/days';

export interface StripDay {
  day: DayKey;
  state: keyof typeof words.state;
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
  const spoken = [weekday(day), monthDay(day), holiday, words.state[state].spoken].filter(Boolean).join(' ');
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
      <View className="kb-day-word kb-day-state">{words.state[state].short}</View>
    </View>
  );
}
