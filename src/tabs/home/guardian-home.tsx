import { type DayKey, daysLeftInMonth } from '../../platform/time';
import { home as words } from '../../texts/home';
import { isAwaiting, isYours } from '../../ui/awaited';
import { Head } from '../../ui/page';
import { Empty } from '../../ui/state';
import { BookButton } from './book-button';
import { PersonCard } from './person-card';
import type { ScreenOf } from './screen';
import { ToldOf } from './told';

type Care = ScreenOf<'guardian'>['people'][number];

/** What there is to do for somebody, the first step before the next booking. */
const toDo = ({ person, next }: Care): 'sign' | 'book' | undefined => {
  if (isAwaiting(person)) return isYours(person) ? 'sign' : undefined;
  return !next && person.scopes.includes('book') ? 'book' : undefined;
};
const rank = (care: Care): number => {
  const first = toDo(care);
  if (first) return first === 'sign' ? 0 : 1;
  return care.next ? 3 : 2;
};

/** A card a person; who has nothing ahead comes first and owns the one filled button. */
export function GuardianHome({ screen: { people, today } }: { screen: ScreenOf<'guardian'> }) {
  const inOrder = [...people].sort((a, b) => rank(a) - rank(b));
  const first = inOrder.find(toDo);
  return (
    <>
      <Head
        title={words.family.title}
        note={words.family.note(month(today), daysLeftInMonth(today))}
        help="long"
      />
      {people.map((care) => (
        <ToldOf key={care.person.clientId} care={care} />
      ))}
      {inOrder.map((care) => (
        <PersonCard key={care.person.clientId} care={care} today={today} main={care === first} />
      ))}
      {people.length === 0 && (
        <Empty title={words.family.none.title} lines={words.family.none.lines}>
          <BookButton>{words.family.none.action}</BookButton>
        </Empty>
      )}
    </>
  );
}

const month = (day: DayKey): string => `${Number(day.slice(5, 7))} 月`;
