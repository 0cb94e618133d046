import type { Appointment } from '../../contracts/appointments';
import type { AppointmentDocument } from './store';

/** An appointment as its client and family see it. */
export function showAppointment(document: AppointmentDocument): Appointment {
  const { agreed } = document;
  return {
    appointmentId: document._id,
    slotId: document.slotId,
    clientId: document.clientId,
    stationId: document.stationId,
    serviceId: document.serviceId,
    startAt: document.startAt.getTime(),
    endAt: document.endAt.getTime(),
    state: document.state,
    serviceName: agreed.serviceName,
    stationName: agreed.stationName,
    place: agreed.place,
    workerName: agreed.workerName,
    workerTitle: agreed.workerTitle,
    priceFen: agreed.priceFen,
    cancelUntilAt: agreed.cancelUntilAt.getTime(),
    remindAt: document.remindAt?.getTime(),
    cancelledBy: document.cancelled?.by,
    arrivedAt: document.arrivedAt?.getTime(),
    lateMinutes: document.lateMinutes,
    minutes: document.minutes,
  };
}
