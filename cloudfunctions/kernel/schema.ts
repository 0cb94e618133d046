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
  {
    name: 'accounts',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'linked_client', keys: [['links.clientId', 1]] },
      { name: 'own_client', keys: [['roles.clientId', 1]] },
      { name: 'station', keys: [['roles.stationId', 1]] },
    ],
  },
  /** One-time codes of a station; `_id` is a keyed hash, so that nobody reads one out of the database. */
  {
    name: 'codes',
    rule: 'ADMINONLY',
    indexes: [
      { name: 'used_by_command', keys: [['usedByCommand', 1]] },
      { name: 'expires', keys: [['expiresAt', 1]] },
    ],
  },
  /** Wrong codes an account has tried lately; `_id` is the openid. */
  { name: 'codeAttempts', rule: 'ADMINONLY', indexes: [{ name: 'expires', keys: [['expiresAt', 1]] }] },
  /** Who asks to be linked to a client. */
  {
    name: 'linkRequests',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'station_state',
        keys: [
          ['stationId', 1],
          ['state', 1],
          ['at', 1],
        ],
      },
      { name: 'openid', keys: [['openid', 1]] },
      { name: 'expires', keys: [['expiresAt', 1]] },
    ],
  },
  /** The person in rehabilitation; many never use WeChat. */
  {
    name: 'clients',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'station_state',
        keys: [
          ['stationId', 1],
          ['state', 1],
        ],
      },
      { name: 'id_hash', keys: [['idHash', 1]] },
      { name: 'erasure_due', keys: [['erasure.dueAt', 1]] },
      { name: 'kept_until', keys: [['keptUntil', 1]] },
      {
        name: 'state_exit',
        keys: [
          ['state', 1],
          ['exit.at', 1],
        ],
      },
      { name: 'call_off', keys: [['callOff.at', 1]] },
    ],
  },
  /** Who applies for service, and what became of it. */
  {
    name: 'applications',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'station_state_since',
        keys: [
          ['stationId', 1],
          ['state', 1],
          ['since', 1],
          ['_id', 1],
        ],
      },
      { name: 'openid', keys: [['openid', 1]] },
      { name: 'seat', keys: [['seat', 1]], unique: true },
      { name: 'client', keys: [['clientId', 1]] },
      { name: 'ask_due', keys: [['askDueAt', 1]] },
      { name: 'expires', keys: [['expiresAt', 1]] },
    ],
  },
  /** Each signing and each withdrawal; never changed. */
  {
    name: 'consentActs',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'client_at',
        keys: [
          ['clientId', 1],
          ['at', 1],
        ],
      },
    ],
  },
  /** Who among the workers has read whose file: a row a day, reader and call. */
  {
    name: 'visits',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'client_at',
        keys: [
          ['clientId', 1],
          ['at', 1],
          ['_id', 1],
        ],
      },
      { name: 'expires', keys: [['expiresAt', 1]] },
    ],
  },
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
      { name: 'queue_due', keys: [['queueDueAt', 1]] },
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
      { name: 'notice_due', keys: [['noticeDueAt', 1]] },
      {
        name: 'station_call',
        keys: [
          ['stationId', 1],
          ['toCall.since', 1],
        ],
      },
      {
        name: 'station_visit',
        keys: [
          ['stationId', 1],
          ['visit.state', 1],
          ['startAt', 1],
        ],
      },
    ],
  },
  /** Who has asked to wait for a slot that is full; the order they came in stands on the worker's day. */
  {
    name: 'waits',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'client_start',
        keys: [
          ['clientId', 1],
          ['startAt', 1],
        ],
      },
      { name: 'expires', keys: [['expiresAt', 1]] },
    ],
  },
  /** What really happened, in the order in which it was said; records and hours follow from it. */
  {
    name: 'facts',
    rule: 'ADMINONLY',
    indexes: [
      {
        name: 'at',
        keys: [
          ['at', 1],
          ['_id', 1],
        ],
      },
      { name: 'client', keys: [['clientId', 1]] },
      { name: 'due', keys: [['dueAt', 1]] },
    ],
  },
  /** What was really delivered; follows from the facts. */
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
  { name: 'commands', rule: 'ADMINONLY', indexes: [{ name: 'expires', keys: [['expiresAt', 1]] }] },
] as const satisfies readonly CollectionSchema[];

export type CollectionName = (typeof schema)[number]['name'];
