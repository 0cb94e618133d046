import type { Output } from '../../platform/calls';
import { record as words } from '../../texts/privacy';

export type Section = Output<'privacy', 'exportRecord'>['sections'][number];

/** Viewers take Chinese for something else where a file does not say how it is written. */
const UTF8_MARK = '\uFEFF';
/** What phones and computers alike take for the end of a line. */
const LINE_END = '\r\n';

/** Sections of several pages, those of one title put together. */
export function joined(sections: readonly Section[]): Section[] {
  const byTitle = new Map<string, Section>();
  for (const { title, rows } of sections) {
    byTitle.set(title, { title, rows: [...(byTitle.get(title)?.rows ?? []), ...rows] });
  }
  return [...byTitle.values()];
}

/**
 * The record as a file to be read by people: a head, then each section with its rows below each other.
 * @param at when it was made, epoch ms
 */
export function asText(sections: readonly Section[], at: number): string {
  const parts = joined(sections).flatMap(({ title, rows }) => [
    `【${title}】`,
    '',
    ...(rows.length === 0 ? [words.file.none, ''] : rows.flatMap(linesOf)),
  ]);
  return UTF8_MARK + [...words.file.head(at), '', ...parts].join(LINE_END);
}

/** A row's fields, one a line; words of several lines keep to their field. */
const linesOf = (row: Section['rows'][number]): string[] => [
  ...row.map(({ name, value }) => `${name}：${value.replace(/\r?\n/g, `${LINE_END}  `)}`),
  '',
];
