import type { Appointment } from '../../../contracts/appointments';
import { call } from '../../platform/call';
import { type Pages, usePages } from '../../platform/use-pages';
import { type Query, useQuery } from '../../platform/use-query';

export type View = 'coming' | 'past';

export interface Appointments {
  /** The first page: kept, and refreshed when the page shows. */
  first: Query<unknown>;
  all: Appointment[];
  pages: Pages<unknown>;
}

/** A person's appointments, page by page. */
export function useAppointments(clientId: string | undefined, view: View): Appointments {
  const asked = clientId === undefined ? null : { clientId, view };
  const first = useQuery('appointments', 'listAppointments', asked);
  const pages = usePages(first, `${clientId}/${view}`, (cursor) =>
    call('appointments', 'listAppointments', { clientId: clientId ?? '', view, cursor }),
  );
  return { first, all: pages.all.flatMap(({ appointments }) => appointments), pages };
}
