import type { AppointmentDocument } from '../appointments/public';
import type { ServiceRecordDocument } from '../cases/public';
import type { StationDocument } from '../stations/public';
import { row, type Section } from './person-sections';
import type { showVisits } from './show-visits';
import {
  appointmentWords,
  byWords,
  titles,
  unnamedReader,
  visitDecisionWords,
  visitWords,
  wayWords,
  whenWords,
} from './words';

export function appointmentsSection(appointments: readonly AppointmentDocument[]): Section {
  const rows = appointments.map(({ startAt, state, agreed, cancelled, visit }) =>
    row({
      时间: whenWords(startAt),
      做什么: agreed.serviceName,
      在哪里: `${agreed.stationName}，${agreed.place}`,
      和谁: `${agreed.workerName}${agreed.workerTitle}`,
      现在: appointmentWords[state],
      谁取消的: cancelled && byWords[cancelled.by],
      为什么: cancelled?.reason,
      没来以后: visit ? [visitDecisionWords[visit.state], visit.note].filter(Boolean).join('，') : undefined,
    }),
  );
  return { title: titles.appointments, rows };
}

/** What was really delivered; names of services and workers as the stations have them today. */
export function recordsSection(
  records: readonly ServiceRecordDocument[],
  stations: readonly StationDocument[],
): Section {
  const services = new Map(stations.flatMap((s) => s.services).map((s) => [s.serviceId, s.name]));
  const workers = new Map(stations.flatMap((s) => s.workers).map((w) => [w.workerId, w]));
  const names = new Map(stations.map((s) => [s._id, s.name]));
  const rows = records.map(({ startAt, minutes, way, stationId, serviceId, workerId }) => {
    const worker = workers.get(workerId);
    return row({
      时间: whenWords(startAt),
      多久: `${minutes} 分钟`,
      做什么: services.get(serviceId),
      怎么见的: wayWords[way],
      在哪里: names.get(stationId),
      和谁: worker && `${worker.name}${worker.title}`,
    });
  });
  return { title: titles.records, rows };
}

export function visitsSection(visits: ReturnType<typeof showVisits>): Section {
  const rows = visits.map(({ at, reader, stationName, what }) =>
    row({
      时间: whenWords(new Date(at)),
      谁: reader || unnamedReader,
      在哪里: stationName,
      看了什么: visitWords[what],
    }),
  );
  return { title: titles.visits, rows };
}
