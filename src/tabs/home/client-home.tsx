import { greeting } from '../../platform/time';
import { awaitedWords } from '../../texts/awaits';
import { home as words } from '../../texts/home';
import { AwaitedButton, AwaitedNotice, isAwaiting, isYours } from '../../ui/awaited';
import { Head } from '../../ui/page';
import { BookButton } from './book-button';
import { LakeCard } from './lake-card';
import { NextCard } from './next-card';
import type { ScreenOf } from './screen';
import { ToldOf } from './told';

/** When must I go, and where; or what comes first. */
export function ClientHome({ screen: { care, today } }: { screen: ScreenOf<'client'> }) {
  const { person, next } = care;
  const awaiting = isAwaiting(person) ? person : undefined;
  const free = awaiting ? awaitedWords(awaiting.awaits, awaiting) : words.free;
  return (
    <>
      <Head
        title={words.greet(person.shortName, greeting(Date.now()))}
        note={words.today(today, next)}
        help="long"
      />
      <ToldOf care={care} />
      {next ? <NextCard next={next} today={today} /> : <LakeCard title={free.title} what={free.what} />}
      {next && awaiting && <AwaitedNotice person={awaiting} />}
      {awaiting ? <AwaitedButton person={awaiting} kind="main" /> : <BookButton />}
      {awaiting && isYours(awaiting) && <BookButton kind="soft">{words.look}</BookButton>}
    </>
  );
}
