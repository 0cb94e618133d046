import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { personInUse, stationInUse } from '../../platform/in-use';
import { useLook } from '../../platform/look';
import { routes } from '../../platform/routes';
import type { DayKey } from '../../platform/time';
import { awaitedWords } from '../../texts/awaits';
import { home as words } from '../../texts/home';
import { AwaitedButton, type Awaiting, isAwaiting, isYours } from '../../ui/awaited';
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

/** One person in care: what is booked or has to be signed first, what comes next, and how to book. */
export function PersonCard({ care, today, main }: PersonCardProps) {
  const { large } = useLook();
  const { person, next, bookedThisMonth } = care;
  const { clientId, name, shortName, scopes } = person;
  const awaiting = isAwaiting(person) ? person : undefined;
  const offer = !next && !awaiting && scopes.includes('book');
  const acts = offer ? [] : quietActs(person);
  return (
    <Card pad="none">
      <View className="kb-card-pad">
        <View className="kb-who">
          {!large && <View className="kb-avatar">{shortName.slice(-1)}</View>}
          <View className="kb-grow kb-title">{name}</View>
          <State care={care} />
        </View>
        {next && <Next next={next} today={today} />}
        {awaiting && <ToSign person={awaiting} main={main} />}
        {!awaiting && !(large && next) && (
          <View className="kb-text-2">{words.family.month(bookedThisMonth)}</View>
        )}
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

function State({ care: { person, next } }: Pick<PersonCardProps, 'care'>) {
  const { chip } = words.family;
  if (next) return <Chip tone="quiet">{chip.booked}</Chip>;
  if (!isAwaiting(person)) return <Chip tone="do">{chip.free}</Chip>;
  return <Chip tone={isYours(person) ? 'do' : 'quiet'}>{awaitedWords(person.awaits, person).chip}</Chip>;
}

/** What comes before any booking. */
function ToSign({ person, main }: { person: Awaiting; main: boolean }) {
  const { title, what } = awaitedWords(person.awaits, person);
  return (
    <>
      <View className="kb-strong">{title}</View>
      <View className="kb-text-2">{what}</View>
      <View className="kb-who-book">
        <AwaitedButton person={person} kind={main ? 'fill' : 'soft'} />
      </View>
    </>
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
function quietActs({ clientId, shortName, scopes, awaits }: Care['person']): CardAct[] {
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
  const books = scopes.includes('book') && !awaits;
  return [...(scopes.includes('read') ? [see] : []), ...(books ? [again] : [])];
}

/** Books for this person from now on, first at their own station. */
function bookFor(clientId: string): void {
  personInUse.pick(clientId);
  stationInUse.pick(undefined);
  openServices();
}
