import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { outbox } from '../../platform/mail';
import type { Waiting } from '../../platform/outbox';
import { type DayKey, dayLine, dayOf } from '../../platform/time';
import { schedule as words } from '../../texts/appointments';
import { refusals } from '../../texts/common';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { DayHead } from './day-head';
import { Event } from './event';

/** Bookings that wait for the network; one that was refused stays until it was seen. */
export function Unsent({ items, today }: { items: readonly Waiting[]; today: DayKey }) {
  const waiting = items.filter(({ refused }) => !refused);
  const refused = items.filter((item) => item.refused);
  return (
    <>
      <Group title={words.sending} items={waiting} today={today} />
      <Group title={words.refused} items={refused} today={today} />
    </>
  );
}

interface GroupProps {
  title: string;
  items: readonly Waiting[];
  today: DayKey;
}

function Group({ title, items, today }: GroupProps) {
  if (items.length === 0) return null;
  return (
    <View>
      <DayHead title={title} />
      <Card pad="none">
        {items.map((item) => (
          <One key={item.key} item={item} today={today} />
        ))}
      </Card>
    </View>
  );
}

function One({ item: { key, about, refused }, today }: { item: Waiting; today: DayKey }) {
  const startAt = about.startAt ?? 0;
  const day = dayLine(dayOf(startAt), today);
  const notes = refused
    ? [`${day}，${refusals[refused].title}。`, refusals[refused].what]
    : words.waitsNotes(day);
  const { again } = about;
  const away = (): void => outbox.remove(key);
  return (
    <Event
      startAt={startAt}
      title={about.title}
      notes={notes}
      off={refused !== undefined}
      chip={
        <Chip tone={refused ? 'quiet' : 'wait'} icon={refused ? undefined : 'clock'}>
          {refused ? words.refused : words.waits}
        </Chip>
      }
      label={about.title}
      acts={
        <>
          {refused && again && (
            <Button
              kind="soft"
              small
              onClick={() => {
                away();
                void Taro.navigateTo({ url: again });
              }}
            >
              {words.another}
            </Button>
          )}
          <Button kind="line" small onClick={away}>
            {refused ? words.seen : words.withdraw}
          </Button>
        </>
      }
    />
  );
}
