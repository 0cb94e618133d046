import * as z from 'zod';
import { noticeKind } from '../../contracts/notices';

/** What an appointment's document says about what the family has to hear. */
export const noticeFields = {
  /** What the station has changed; the latest counts. */
  notice: z.object({ kind: noticeKind, at: z.date() }).nullish(),
  /** Since when that is to be sent; null once it has been, or cannot be. */
  noticeDueAt: z.date().nullish(),
  /** Where no message can go somebody calls: since when, and what about. */
  toCall: z.object({ since: z.date(), kind: noticeKind }).nullish(),
  called: z.object({ at: z.date(), by: z.string() }).optional(),
};

type Kind = z.infer<typeof noticeKind>;

/** What to write into an appointment that the station changes, so that the sweep tells the family. */
export const noticeOf = (kind: Kind, now: Date) => ({
  notice: { kind, at: now },
  noticeDueAt: now,
  toCall: null,
});
