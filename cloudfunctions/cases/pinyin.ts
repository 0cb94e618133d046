import type { Readings } from './rules';

let table: Map<string, string[]> | undefined;

/**
 * How characters are read, every way they can be. The package's table alone is bundled, as its search takes
 * time that grows with every ambiguous syllable; it is turned around at the first search, not at a cold start.
 */
export async function loadReadings(): Promise<Readings> {
  table ??= turnAround((await import('pinyin-match/src/traditional_dict.js')).dict);
  const known = table;
  return (character) => known.get(character) ?? [];
}

function turnAround(charactersBySyllable: Readonly<Record<string, string>>): Map<string, string[]> {
  const readings = new Map<string, string[]>();
  for (const [syllable, characters] of Object.entries(charactersBySyllable))
    for (const character of characters) {
      const known = readings.get(character);
      if (known) known.push(syllable);
      else readings.set(character, [syllable]);
    }
  return readings;
}
