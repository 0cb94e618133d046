/** Every collection with its indexes and its rule, declared once: the local cloud and the deployment read it. */
export interface IndexSchema {
  name: string;
  keys: readonly (readonly [field: string, direction: 1 | -1])[];
  unique?: boolean;
}
export interface CollectionSchema {
  name: string;
  /** Nobody reaches a collection but through the functions. */
  rule: 'ADMINONLY';
  indexes: readonly IndexSchema[];
}

export const schema = [
  /** One station with its services and workers: its whole offer in one document. */
  { name: 'stations', rule: 'ADMINONLY', indexes: [] },
  /** Who is calling: `_id` is the openid; roles and links in one document. */
  { name: 'accounts', rule: 'ADMINONLY', indexes: [] },
  /** The person in rehabilitation; many never use WeChat. */
  { name: 'clients', rule: 'ADMINONLY', indexes: [{ name: 'station', keys: [['stationId', 1]] }] },
  /** A person's or worker's day: what takes it, and the places that are gone. `_id` is `person_day`. */
  {
    name: 'calendarDays',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'station_day',
        keys: [
          ['stationId', 1],
          ['day', 1],
        ],
      },
    ],
  },
  {
    name: 'appointments',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'client_start',
        keys: [
          ['clientId', 1],
          ['startAt', 1],
          ['_id', 1],
        ],
      },
      {
        name: 'station_start',
        keys: [
          ['stationId', 1],
          ['startAt', 1],
        ],
      },
      { name: 'remind_due', keys: [['remindDueAt', 1]] },
    ],
  },
  /** What was really delivered; written by completions. */
  {
    name: 'serviceRecords',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'client_start',
        keys: [
          ['clientId', 1],
          ['startAt', 1],
        ],
      },
      {
        name: 'station_start',
        keys: [
          ['stationId', 1],
          ['startAt', 1],
        ],
      },
    ],
  },
  /** Answers of commands that create nothing, under an `_id` made from account, action and key. */
  { name: 'commands', rule: 'ADMINONLY', indexes: [] },
] as const satisfies readonly CollectionSchema[];

export type CollectionName = (typeof schema)[number]['name'];
