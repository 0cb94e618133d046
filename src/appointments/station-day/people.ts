import type { Output } from '../../platform/calls';

export type Session = Output<'appointments', 'listStationDay'>['sessions'][number];

export type Expected = Session['people'][number];

/** Called off, by whomever: the place is free again. */
export const isOff = ({ state }: Pick<Expected, 'state'>): boolean =>
  state === 'cancelled' || state === 'declined';

/** There, or served already. */
export const hasCome = ({ state, arrivedAt }: Expected): boolean =>
  state === 'done' || (state === 'booked' && arrivedAt !== undefined);

const stillBooked = ({ people }: Pick<Session, 'people'>) => people.filter((person) => !isOff(person));

/** How many of a session have come. */
export const countCome = ({ people }: Pick<Session, 'people'>): number => people.filter(hasCome).length;

/** How many of a session still come. */
export const countBooked = (session: Pick<Session, 'people'>): number => stillBooked(session).length;

/** How many people come that day; whoever comes twice counts once. */
export const peopleComing = (sessions: readonly Pick<Session, 'people'>[]): number =>
  new Set(sessions.flatMap(stillBooked).map(({ clientId }) => clientId)).size;
