import { greeting } from '../../platform/time';
import { home as words } from '../../texts/home';
import { Head } from '../../ui/page';
import { BookButton } from './book-button';
import { LakeCard } from './lake-card';
import { NextCard } from './next-card';
import type { ScreenOf } from './screen';

/** When must I go, and where. */
export function ClientHome({ screen: { care, today } }: { screen: ScreenOf<'client'> }) {
  const { person, next } = care;
  return (
    <>
      <Head
        title={words.greet(person.shortName, greeting(Date.now()))}
        note={words.today(today, next)}
        help="long"
      />
      {next ? (
        <NextCard next={next} today={today} />
      ) : (
        <LakeCard title={words.free.title} what={words.free.what} />
      )}
      <BookButton />
    </>
  );
}
