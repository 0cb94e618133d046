import { useState } from 'react';
import type { Appointment } from '../../../contracts/appointments';
import { call } from '../../platform/call';
import { type Query, useQuery } from '../../platform/use-query';

export type View = 'coming' | 'past';

/** The pages behind the first one. */
interface Later {
  /** Which first page they go on from. */
  after: string;
  appointments: Appointment[];
  cursor?: string;
  status: 'idle' | 'loading' | 'failed';
}

export interface Appointments {
  /** The first page: kept, and refreshed when the page shows. */
  first: Query<unknown>;
  all: Appointment[];
  /** Whether there is more than is shown. */
  more: boolean;
  status: Later['status'];
  /** Opens the next page; nothing where there is none or one is on its way. */
  loadMore(): Promise<void>;
}

/** A person's appointments, page by page. A first page that ends where it did keeps those behind it. */
export function useAppointments(clientId: string | undefined, view: View): Appointments {
  const first = useQuery(
    'appointments',
    'listAppointments',
    clientId === undefined ? null : { clientId, view },
  );
  const after = [clientId, view, first.data?.cursor].join('/');
  const none: Later = { after, appointments: [], cursor: first.data?.cursor, status: 'idle' };
  const [kept, setKept] = useState(none);
  const later = kept.after === after ? kept : none;

  async function loadMore(): Promise<void> {
    const { cursor } = later;
    if (clientId === undefined || cursor === undefined || later.status === 'loading') return;
    setKept({ ...later, status: 'loading' });
    const answer = await call('appointments', 'listAppointments', { clientId, view, cursor });
    setKept((now) => (now.after === after ? grown(later, answer) : now));
  }

  return {
    first,
    all: [...(first.data?.appointments ?? []), ...later.appointments],
    more: later.cursor !== undefined,
    status: later.status,
    loadMore,
  };
}

type Answered = Awaited<ReturnType<typeof call<'appointments', 'listAppointments'>>>;

function grown(later: Later, answer: Answered): Later {
  if (!answer.ok) return { ...later, status: 'failed' };
  const { appointments, cursor } = answer.data;
  return { ...later, appointments: [...later.appointments, ...appointments], cursor, status: 'idle' };
}
