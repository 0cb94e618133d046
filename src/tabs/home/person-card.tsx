import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { personInUse, stationInUse } from '../../platform/in-use';
import { useLook } from '../../platform/look';
import { routes } from '../../platform/routes';
import type { DayKey } from '../../platform/time';
import { home as words } from '../../texts/home';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { type CardAct, CardActs } from '../../ui/card-acts';
import { Chip } from '../../ui/chip';
import { openServices } from './book-button';
import type { ScreenOf } from './screen';

type Care = ScreenOf<'guardian'>['people'][number];

interface PersonCardProps {
  care: Care;
  today: DayKey;
  /** Owns the screen's one filled button. */
  main: boolean;
}

/** One person in care: what is booked, what comes next, and how to book. */
export function PersonCard({ care: { person, next, bookedThisMonth }, today, main }: PersonCardProps) {
  const { large } = useLook();
  const { clientId, name, shortName, scopes } = person;
  const offer = !next && scopes.includes('book');
  const acts = offer ? [] : quietActs(person);
  return (
    <Card pad="none">
      <View className="kb-card-pad">
        <View className="kb-who">
          {!large && <View className="kb-avatar">{shortName.slice(-1)}</View>}
          <View className="kb-grow kb-title">{name}</View>
          <Chip tone={next ? 'quiet' : 'do'}>{next ? words.family.chip.booked : words.family.chip.free}</Chip>
        </View>
        {next && <Next next={next} today={today} />}
        {!(large && next) && <View className="kb-text-2">{words.family.month(bookedThisMonth)}</View>}
        {offer && (
          <View className="kb-who-book">
            <Button kind={main ? 'fill' : 'soft'} block onClick={() => bookFor(clientId)}>
              {words.family.book(shortName)}
            </Button>
          </View>
        )}
      </View>
      {acts.length > 0 && <CardActs acts={acts} />}
    </Card>
  );
}

function Next({ next, today }: { next: NonNullable<Care['next']>; today: DayKey }) {
  return (
    <View className="kb-who-next">
      <View className="kb-strong kb-text-do">{words.family.next(next.startAt, today)}</View>
      <View className="kb-strong">{next.serviceName}</View>
      <View className="kb-text-2">{words.next.where(next)}</View>
    </View>
  );
}

/** What can be done besides, as far as the link allows it. */
function quietActs({ clientId, shortName, scopes }: Care['person']): CardAct[] {
  const see: CardAct = {
    words: words.family.schedule,
    label: words.family.scheduleOf(shortName),
    onClick: () => void Taro.navigateTo({ url: routes.schedule(clientId) }),
  };
  const again: CardAct = {
    words: words.family.again,
    label: words.family.book(shortName),
    onClick: () => bookFor(clientId),
  };
  return [...(scopes.includes('read') ? [see] : []), ...(scopes.includes('book') ? [again] : [])];
}

/** Books for this person from now on, first at their own station. */
function bookFor(clientId: string): void {
  personInUse.pick(clientId);
  stationInUse.pick(undefined);
  openServices();
}
