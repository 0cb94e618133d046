import { DomainError } from '../kernel/errors';
import { addDays, type DayKey, dayOf } from '../kernel/time';

/** How a character is read, in letters without tones: 单 → dan, shan, chan. */
export type Readings = (character: string) => readonly string[];

/** What to look for, as names are compared: no blanks, small letters, 吕 as `lv`. */
export function searchOf(text: string): string {
  return text.toLowerCase().replace(/\s/g, '').replaceAll('ü', 'v');
}

/**
 * Whether somebody who types `search` may mean this name: a part of it in characters, syllables, first letters
 * or any mixture: 林小满 is found by 小满, linxiao, lxm, linxm and xiaom.
 */
export function matchesName(name: string, search: string, readings: Readings): boolean {
  const characters = [...searchOf(name)];
  return characters.some((_, from) => {
    // How much of the search may be used up before the next character.
    let used = new Set([0]);
    for (const character of characters.slice(from)) {
      const next = new Set<number>();
      for (const at of used) {
        for (const end of endsIn(search, at, character, readings)) {
          if (end >= search.length) return true;
          next.add(end);
        }
      }
      used = next;
    }
    return false;
  });
}

/** Where in the search one character may end that begins at `at`. */
function endsIn(search: string, at: number, character: string, readings: Readings): number[] {
  const rest = search.slice(at);
  if (rest.startsWith(character)) return [at + character.length];
  return readings(character).flatMap((reading) => {
    const parts = [reading, reading.slice(0, 1), ...(/^[zcs]h/.exec(reading) ?? [])];
    const ends = parts.filter((part) => rest.startsWith(part)).map((part) => at + part.length);
    // The last syllable need not be typed to its end.
    return reading.startsWith(rest) ? [...ends, search.length] : ends;
  });
}

/** Surnames of two characters; any other is taken to have one. */
const LONG_SURNAMES =
  '欧阳 司马 上官 诸葛 东方 皇甫 尉迟 公孙 慕容 令狐 司徒 夏侯 端木 长孙 宇文 轩辕 钟离 独孤 南宫 万俟 闻人 百里 呼延 东郭 西门';

/** How one speaks of somebody: the name without the surname, where two characters are left; or else all of it. */
export function givenNameOf(name: string): string {
  if (!/^\p{Script=Han}{3,4}$/u.test(name)) return name;
  const surname = LONG_SURNAMES.split(' ').find((s) => name.startsWith(s)) ?? name.slice(0, 1);
  const given = name.slice(surname.length);
  return given.length === 1 ? name : given;
}

/** A page of a list in order. Its cursor names the last one shown, and its place in case it has gone since. */
export function pageAfter<T extends { clientId: string }>(
  all: readonly T[],
  cursor: string | undefined,
  size: number,
): { page: T[]; cursor?: string } {
  const from = cursor === undefined ? 0 : placeAfter(all, cursor);
  const page = all.slice(from, from + size);
  const last = page.at(-1);
  const next = last && from + size < all.length ? `${from + size}_${last.clientId}` : undefined;
  return { page, cursor: next };
}

/** @throws DomainError INVALID_INPUT where it is none of ours. */
function placeAfter(all: readonly { clientId: string }[], cursor: string): number {
  const match = /^(\d{1,6})_(.+)$/.exec(cursor);
  if (!match) throw new DomainError('INVALID_INPUT', ['cursor']);
  const last = all.findIndex((one) => one.clientId === match[2]);
  // Who was shown last may have left the list; then those behind have moved up by one.
  return last >= 0 ? last + 1 : Math.max(0, Number(match[1]) - 1);
}

/** So long whoever has come from another station is shown as new. */
const DAYS_NEW = 14;

/** From where somebody has come lately; undefined where that is no news. */
export function arrivedLately(
  moved: { at: Date; from: string } | undefined,
  today: DayKey,
): { at: number; from: string } | undefined {
  if (!moved || today >= addDays(dayOf(moved.at), DAYS_NEW)) return undefined;
  return { at: moved.at.getTime(), from: moved.from };
}

const AGE = 18;

/**
 * Whether somebody is eighteen: by the day in their identity number, or else by the year on file, which says for
 * certain only in the year after. Undefined where they are not, or nothing is known.
 */
export function comesOfAge(
  { idNumber, birthYear }: { idNumber?: string; birthYear?: number },
  today: DayKey,
): 'yes' | 'this-year' | undefined {
  const [, year, monthDay] = /^\d{6}(\d{4})(\d{4})/.exec(idNumber ?? '') ?? [];
  const thisYear = Number(today.slice(0, 4));
  if (year !== undefined && monthDay !== undefined)
    return `${Number(year) + AGE}${monthDay}` <= today.replaceAll('-', '') ? 'yes' : undefined;
  if (birthYear === undefined || thisYear < birthYear + AGE) return undefined;
  return thisYear > birthYear + AGE ? 'yes' : 'this-year';
}
