import { type DayKey, daysLeftInMonth } from '../../platform/time';
import { home as words } from '../../texts/home';
import { Head } from '../../ui/page';
import { Empty } from '../../ui/state';
import { BookButton } from './book-button';
import { PersonCard } from './person-card';
import type { ScreenOf } from './screen';

/** A card a person; who has nothing ahead comes first and owns the one filled button. */
export function GuardianHome({ screen: { people, today } }: { screen: ScreenOf<'guardian'> }) {
  const inOrder = [...people].sort((a, b) => Number(a.next !== undefined) - Number(b.next !== undefined));
  const first = inOrder.find(({ person, next }) => !next && person.scopes.includes('book'));
  return (
    <>
      <Head
        title={words.family.title}
        note={words.family.note(month(today), daysLeftInMonth(today))}
        help="long"
      />
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
