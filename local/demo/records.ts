import type { AppointmentDocument } from '../../cloudfunctions/appointments/store';
import { overlaps, type Stretch } from '../../cloudfunctions/calendar/rules';
import type { ServiceRecordDocument } from '../../cloudfunctions/cases/records';
import { type DayKey, instantOf, minuteOf } from '../../cloudfunctions/kernel/time';
import type { StationDocument } from '../../cloudfunctions/stations/public';

const OPEN_MINUTE = 9 * 60;
const CLOSE_MINUTE = 17 * 60 + 30;
const STEP_MINUTES = 5;

type Worker = StationDocument['workers'][number];

/** A contact that found its time in a worker's day. */
export interface Contact extends Pick<ServiceRecordDocument, '_id' | 'serviceId' | 'way' | 'groupSessionId'> {
  station: StationDocument;
  worker: Worker;
  clientId: string;
  day: DayKey;
  fromMinute: number;
  minutes: number;
}

/** What was delivered, with nobody in two places at once: neither a worker nor a client. */
export class Records {
  private readonly documents: ServiceRecordDocument[] = [];
  private readonly workerDays = new Map<string, Stretch[]>();
  private readonly clientDays = new Set<string>();

  all(): ServiceRecordDocument[] {
    return this.documents;
  }

  /** Whether this client has been met on that day already. */
  hasMet(clientId: string, day: DayKey): boolean {
    return this.clientDays.has(`${clientId} ${day}`);
  }

  /** The appointment took place as booked. */
  addAppointment(appointment: AppointmentDocument, way: ServiceRecordDocument['way']): void {
    const { _id, stationId, clientId, serviceId, workerId, startAt, endAt, day } = appointment;
    const minutes = (endAt.getTime() - startAt.getTime()) / 60_000;
    this.take(workerId, day, minuteOf(startAt), minutes);
    this.add({ _id, stationId, clientId, serviceId, workerId, startAt, endAt, minutes, way }, day);
  }

  /** Contacts of one time and worker: one alone, or a group's. */
  addContacts(contacts: readonly [Contact, ...Contact[]]): void {
    const [{ worker, day, fromMinute, minutes }] = contacts;
    this.take(worker.workerId, day, fromMinute, minutes);
    for (const { _id, station, clientId, serviceId, way, groupSessionId } of contacts) {
      const startAt = instantOf(day, fromMinute);
      const endAt = instantOf(day, fromMinute + minutes);
      const who = { stationId: station._id, clientId, serviceId, workerId: worker.workerId };
      const group = groupSessionId === undefined ? {} : { groupSessionId };
      this.add({ _id, ...who, startAt, endAt, minutes, way, ...group }, day);
    }
  }

  /** The first time from `earliest` on at which the worker is free so long; undefined where there is none. */
  firstGap(worker: Worker, day: DayKey, minutes: number, earliest = OPEN_MINUTE): number | undefined {
    const taken = [...(this.workerDays.get(`${worker.workerId} ${day}`) ?? []), ...worker.breaks];
    for (let fromMinute = earliest; fromMinute + minutes <= CLOSE_MINUTE; fromMinute += STEP_MINUTES) {
      const stretch = { fromMinute, toMinute: fromMinute + minutes };
      if (!taken.some((t) => overlaps(t, stretch))) return fromMinute;
    }
    return undefined;
  }

  private take(workerId: string, day: DayKey, fromMinute: number, minutes: number): void {
    const key = `${workerId} ${day}`;
    const taken = this.workerDays.get(key) ?? [];
    taken.push({ fromMinute, toMinute: fromMinute + minutes });
    this.workerDays.set(key, taken);
  }

  private add(document: ServiceRecordDocument, day: DayKey): void {
    this.clientDays.add(`${document.clientId} ${day}`);
    this.documents.push(document);
  }
}
