import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import type { Slot } from '../../../contracts/appointments';
import { type DayKey, dayOf, shiftDay, shortTime } from '../../platform/time';
import { useQuery } from '../../platform/use-query';
import { chooseTime, confirm as words } from '../../texts/appointments';
import { common, refusals } from '../../texts/common';
import { Button } from '../../ui/button';
import { Choices } from '../../ui/choice';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { BottomBar, Page, Section } from '../../ui/page';
import { Bone } from '../../ui/skeleton';
import { SlotChoice, Taken } from '../slot-choice';
import { nearestFree } from '../slots';
import type { GoneCode } from './use-booking';

/** How far around the lost time others are looked for, and how many are offered. */
const DAYS_AROUND = 4;
const OFFERED = 2;

export interface AnotherTimeProps {
  stationId: string;
  serviceId: string;
  /** The time that could not be had, and why. */
  slot: Slot;
  code: GoneCode;
  onTake: (slot: Slot) => void;
}

/** It was just taken: nothing is lost, and here are the nearest others. */
export function AnotherTime({ stationId, serviceId, slot, code, onTake }: AnotherTimeProps) {
  useBarTitle(words.chooseBar, words.bar);
  const today = dayOf(Date.now());
  const around = useQuery('appointments', 'listSlots', { stationId, serviceId, ...daysAround(slot, today) });
  const others = nearestFree(around.data?.slots ?? [], slot, OFFERED);
  const [wished, setWished] = useState<string>();
  const chosen = others.find(({ slotId }) => slotId === wished) ?? others[0];
  const { what, how } = refusals[code];

  const bar = chosen && (
    <BottomBar>
      <Button onClick={() => onTake(chosen)}>{words.change(shortTime(chosen.startAt, today))}</Button>
    </BottomBar>
  );
  return (
    <Page bar={bar}>
      <Notice icon="clock" title={words.another[code](shortTime(slot.startAt, today))}>
        <View className="kb-body">
          {what}
          {how}
        </View>
      </Notice>
      <Section title={words.nearest} />
      <Loaded query={around} skeleton={<OthersSkeleton />}>
        {() =>
          chosen ? (
            <Choices label={chooseTime.slots}>
              {others.map((other) => (
                <SlotChoice
                  key={other.slotId}
                  slot={other}
                  among={others}
                  title={shortTime(other.startAt, today)}
                  chosen={other.slotId === chosen.slotId}
                  onChoose={() => setWished(other.slotId)}
                />
              ))}
              {code === 'SLOT_FULL' && <Taken slot={slot} title={shortTime(slot.startAt, today)} />}
            </Choices>
          ) : (
            <View className="kb-text-2">{words.noneNear}</View>
          )
        }
      </Loaded>
      <View className="kb-start">
        <Button kind={chosen ? 'text' : 'main'} iconEnd="right" onClick={() => void Taro.navigateBack()}>
          {words.otherDays}
        </Button>
      </View>
    </Page>
  );
}

/** From a few days before it, though not before today, to as many after. */
function daysAround({ startAt }: Slot, today: DayKey): { fromDay: DayKey; days: number } {
  const before = shiftDay(dayOf(startAt), -DAYS_AROUND);
  return { fromDay: before < today ? today : before, days: 2 * DAYS_AROUND + 1 };
}

/** The bar names what the page is now, and again what it was. */
function useBarTitle(now: string, then: string): void {
  useEffect(() => {
    void Taro.setNavigationBarTitle({ title: now });
    return () => void Taro.setNavigationBarTitle({ title: then });
  }, [now, then]);
}

const OthersSkeleton = () => (
  <View className="kb-stack-close" ariaRole="status" ariaLabel={common.loading}>
    <Bone width="100%" height={72} />
    <Bone width="100%" height={72} />
  </View>
);
