import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Appointment } from '../../contracts/appointments';
import { addToCalendar } from '../platform/phone';
import { done as words } from '../texts/appointments';
import { Button } from '../ui/button';

/** Puts it into the phone's calendar, and says whether it is there. */
export function ToCalendar({ appointment }: { appointment: Appointment }) {
  const [added, setAdded] = useState<boolean>();
  const add = async (): Promise<void> => {
    const { serviceName: title, startAt, endAt, stationName } = appointment;
    const done = await addToCalendar({ title, startAt, endAt, place: stationName });
    setAdded(done);
    // What is said below the button would else lie under the bar.
    if (!done) void Taro.pageScrollTo({ selector: '.kb-button-reason', duration: 200 });
  };
  return (
    <View>
      <Button kind="soft" block icon={added ? 'check' : 'caladd'} onClick={() => void add()}>
        {added ? words.inCalendar : words.calendar}
      </Button>
      {added === false && (
        <View className="kb-button-reason kb-note" ariaRole="status">
          {words.notInCalendar}
        </View>
      )}
    </View>
  );
}
