import { type Account, loadAccounts, loadAround } from '../accounts/public';
import { loadApplicationsOf } from '../admissions/public';
import { loadHistory } from '../appointments/public';
import { loadClient, loadServiceRecords, loadVisits } from '../cases/public';
import { loadActs } from '../consents/public';
import { DomainError } from '../kernel/errors';
import { fromCursor, type Position, pageOf, toCursor } from '../kernel/paging';
import { dayOf } from '../kernel/time';
import { loadStation, loadStations } from '../stations/public';
import { appointmentsSection, recordsSection, visitsSection } from './history-sections';
import {
  applicationsSection,
  consentsSection,
  linksSection,
  personSection,
  type Section,
} from './person-sections';
import { showVisits } from './show-visits';

/** Rows of each kind a page; a page stays below what one answer may hold. */
const PAGE = 200;
/** Nobody signs so often, or becomes a client. */
const MOST_ACTS = 200;
const MOST_APPLICATIONS = 20;

interface ExportRecord {
  input: { clientId: string; cursor?: string };
  caller: Account;
  now: Date;
}

/**
 * Everything about a client as text: first who they are and what they have agreed to, then page by page what
 * has happened, the earliest first. At most six trips in three rounds a page.
 */
export async function exportRecord({ input: { clientId, cursor }, caller, now }: ExportRecord) {
  const page = cursor ? await history(clientId, fromParts(cursor)) : await person(clientId, caller);
  return { fileName: `我的记录-${dayOf(now)}.txt`, ...page };
}

interface Page {
  sections: Section[];
  cursor: string | undefined;
}

async function person(clientId: string, caller: Account): Promise<Page> {
  const [client, around, applications, acts, station] = await Promise.all([
    loadClient(clientId),
    loadAround(clientId),
    loadApplicationsOf(clientId, MOST_APPLICATIONS),
    loadActs(clientId, MOST_ACTS),
    loadStation(stationOf(clientId, caller)),
  ]);
  if (!client) throw new DomainError('NOT_FOUND');
  const sections = [
    personSection(client, caller, station?.name ?? ''),
    linksSection(around, client),
    applicationsSection(applications),
    consentsSection(acts),
  ];
  return { sections, cursor: toParts({ appointments: START, records: START, visits: START }) };
}

/** The client's station, as the caller's account holds it: asked for in the same round as the client. */
function stationOf(clientId: string, { roles, links }: Account): string {
  const own = roles.find((r) => r.clientId === clientId);
  return own?.stationId ?? links.find((l) => l.clientId === clientId)?.stationId ?? '';
}

/** Where each list goes on; absent where it has ended. */
interface Positions {
  appointments?: Position;
  records?: Position;
  visits?: Position;
}
const START: Position = { at: new Date(0), skip: 0 };

async function history(clientId: string, from: Positions): Promise<Page> {
  const [foundAppointments, foundRecords, foundVisits] = await Promise.all([
    from.appointments ? loadHistory(clientId, from.appointments, PAGE + 1) : [],
    from.records ? loadServiceRecords(clientId, from.records, PAGE + 1) : [],
    from.visits ? loadVisits(clientId, 'asc', from.visits, PAGE + 1) : [],
  ]);
  const appointments = pageOf(foundAppointments, PAGE, (a) => a.startAt, from.appointments);
  const records = pageOf(foundRecords, PAGE, (r) => r.startAt, from.records);
  const visits = pageOf(foundVisits, PAGE, (v) => v.at, from.visits);
  const [readers, stations] = await Promise.all([
    loadAccounts(visits.page.map((v) => v.openid)),
    loadStations([...records.page, ...visits.page].map(({ stationId }) => stationId)),
  ]);
  return {
    sections: [
      appointmentsSection(appointments.page),
      recordsSection(records.page, stations),
      visitsSection(showVisits(visits.page, readers, stations)),
    ],
    cursor: toParts({ appointments: appointments.next, records: records.next, visits: visits.next }),
  };
}

const ENDED = '-';

/** `position_position_position`, or undefined where all three lists have ended. */
function toParts({ appointments, records, visits }: Positions): string | undefined {
  const parts = [appointments, records, visits].map((p) => (p ? toCursor(p) : ENDED));
  return parts.every((part) => part === ENDED) ? undefined : parts.join('_');
}

/** @throws DomainError INVALID_INPUT where it is none of ours. */
function fromParts(cursor: string): Positions {
  const parts = cursor.split('_');
  if (parts.length !== 3) throw new DomainError('INVALID_INPUT', ['cursor']);
  const [appointments, records, visits] = parts.map((p) => (p === ENDED ? undefined : fromCursor(p)));
  return { appointments, records, visits };
}
