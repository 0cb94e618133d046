import { dayOf } from '../../platform/time';
import { confirm as words } from '../../texts/appointments';
import { Card } from '../../ui/card';
import { SwitchRow } from '../../ui/switch-row';
import { reminderDay } from '../agenda';

export interface ReminderProps {
  startAt: number;
  on: boolean;
  onChange: (on: boolean) => void;
}

/** Whether WeChat shall remind; nothing where no reminder would come in time. */
export function Reminder({ startAt, on, onChange }: ReminderProps) {
  const day = reminderDay(startAt, Date.now());
  if (day === undefined) return null;
  return (
    <Card>
      <SwitchRow
        icon="bell"
        title={words.remind(day, dayOf(Date.now()))}
        note={words.remindNote(startAt)}
        on={on}
        onChange={onChange}
      />
    </Card>
  );
}
