import type { Output } from '../../platform/calls';

export type Session = Output<'appointments', 'listStationDay'>['sessions'][number];

const stillBooked = ({ people }: Pick<Session, 'people'>) => people.filter(({ state }) => state === 'booked');

/** How many of a session still come. */
export const countBooked = (session: Pick<Session, 'people'>): number => stillBooked(session).length;

/** How many people come that day; whoever comes twice counts once. */
export const peopleComing = (sessions: readonly Pick<Session, 'people'>[]): number =>
  new Set(sessions.flatMap(stillBooked).map(({ clientId }) => clientId)).size;
