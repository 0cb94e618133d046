import { loadClients } from '../cases/public';
import { DomainError } from '../kernel/errors';
import { loadStation } from '../stations/public';
import { showAppointment } from './show';
import type { AppointmentDocument } from './store';

/** One appointment with how to get there and whom to call. Name and station in one round. */
export async function getAppointment({ record }: { record: AppointmentDocument }) {
  const [[client], station] = await Promise.all([
    loadClients([record.clientId]),
    loadStation(record.stationId),
  ]);
  if (!client || !station) throw new DomainError('NOT_FOUND');
  return {
    appointment: showAppointment(record),
    clientName: client.name,
    stationPhone: station.phone,
    address: station.address,
    arriving: station.arriving,
    bring: record.agreed.bring,
  };
}
