import { buildDemo } from '../../../local/demo/demo';

/** The key of every sealed field in these tests. */
export const dataKey = Buffer.alloc(32, 7);
process.env.KANGBAN_DATA_KEY = dataKey.toString('base64');

/** A plain Tuesday afternoon, and days on which a plan easily goes wrong. */
export const moments = {
  tuesday: new Date('2026-11-24T14:20:00+08:00'),
  earlyMonday: new Date('2026-11-23T00:00:30+08:00'),
  friday: new Date('2026-03-13T17:29:00+08:00'),
  saturday: new Date('2026-06-06T12:00:00+08:00'),
  sunday: new Date('2026-11-22T16:30:00+08:00'),
  firstOfMonth: new Date('2026-07-01T08:00:00+08:00'),
  nationalDay: new Date('2026-10-01T10:00:00+08:00'),
  makeUpSaturday: new Date('2026-10-10T09:00:00+08:00'),
  newYearsEve: new Date('2026-12-31T23:59:00+08:00'),
  unknownYear: new Date('2031-05-07T11:00:00+08:00'),
};

/** The demo with names in plain text. */
export const plainDemo = (now: Date) => buildDemo(now, (text) => text);
