import { View } from '@tarojs/components';
import { useState } from 'react';
import { askForReminder } from '../../platform/messages';
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

/** Whether WeChat shall remind, asked at this very tap; nothing where no reminder would come in time. */
export function Reminder({ startAt, on, onChange }: ReminderProps) {
  const [declined, setDeclined] = useState(false);
  const day = reminderDay(startAt, Date.now());
  if (day === undefined) return null;
  const turn = async (wanted: boolean): Promise<void> => {
    const allowed = wanted && (await askForReminder());
    setDeclined(wanted && !allowed);
    onChange(allowed);
  };
  return (
    <>
      <Card>
        <SwitchRow
          icon="bell"
          title={words.remind(day, dayOf(Date.now()))}
          note={words.remindNote(startAt)}
          on={on}
          onChange={(wanted) => void turn(wanted)}
        />
      </Card>
      {declined && (
        <View className="kb-note kb-text-2" ariaRole="status">
          {words.remindOff}
        </View>
      )}
    </>
  );
}
