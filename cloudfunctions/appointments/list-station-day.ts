import { loadClients } from '../cases/public';
import { DomainError } from '../kernel/errors';
import type { DayKey } from '../kernel/time';
import { loadStation } from '../stations/public';
import { loadStationDay } from './public';
import type { AppointmentDocument } from './store';

/** Who comes to the station that day, session by session. Rounds: appointments and station, then names. */
export async function listStationDay({ input }: { input: { stationId: string; day: DayKey } }) {
  const [found, station] = await Promise.all([
    loadStationDay(input.stationId, input.day),
    loadStation(input.stationId),
  ]);
  if (!station) throw new DomainError('NOT_FOUND');
  const clients = await loadClients(found.map((a) => a.clientId));
  const names = new Map(clients.map((c) => [c._id, c.name]));
  return {
    stationName: station.name,
    day: input.day,
    sessions: [...groupBySlot(found).values()].map((group) => showSession(group, names)),
  };
}

function groupBySlot(
  found: AppointmentDocument[],
): Map<string, [AppointmentDocument, ...AppointmentDocument[]]> {
  const groups = new Map<string, [AppointmentDocument, ...AppointmentDocument[]]>();
  for (const appointment of found) {
    const group = groups.get(appointment.slotId);
    if (group) group.push(appointment);
    else groups.set(appointment.slotId, [appointment]);
  }
  return groups;
}

function showSession(group: [AppointmentDocument, ...AppointmentDocument[]], names: Map<string, string>) {
  const [first] = group;
  return {
    slotId: first.slotId,
    startAt: first.startAt.getTime(),
    endAt: first.endAt.getTime(),
    serviceName: first.agreed.serviceName,
    workerName: first.agreed.workerName,
    workerTitle: first.agreed.workerTitle,
    place: first.agreed.place,
    capacity: first.agreed.capacity,
    people: group.map((a) => ({
      appointmentId: a._id,
      clientId: a.clientId,
      name: names.get(a.clientId) ?? '',
      state: a.state,
      arrivedAt: a.arrivedAt?.getTime(),
      lateMinutes: a.lateMinutes,
      minutes: a.minutes,
    })),
  };
}
