import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Appointment } from '../../contracts/appointments';
import { addToCalendar } from '../platform/phone';
import { show } from '../platform/scroll';
import { done as words } from '../texts/appointments';
import { Button } from '../ui/button';

const NOT_ADDED = 'not-in-calendar';

/** Puts it into the phone's calendar, and says whether it is there. */
export function ToCalendar({ appointment }: { appointment: Appointment }) {
  const [added, setAdded] = useState<boolean>();
  const add = async (): Promise<void> => {
    const { serviceName: title, startAt, endAt, stationName } = appointment;
    const done = await addToCalendar({ title, startAt, endAt, place: stationName });
    setAdded(done);
    // What is said below the button would else lie under the bar; it is there after the next drawing.
    if (!done) Taro.nextTick(() => show(NOT_ADDED));
  };
  return (
    <View>
      <Button kind="soft" block icon={added ? 'check' : 'caladd'} onClick={() => void add()}>
        {added ? words.inCalendar : words.calendar}
      </Button>
      {added === false && (
        <View id={NOT_ADDED} className="kb-button-reason kb-note" ariaRole="status">
          {words.notInCalendar}
        </View>
      )}
    </View>
  );
}
