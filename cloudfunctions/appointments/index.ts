import { appointments } from '../../contracts/appointments';
import { loadCaller } from '../accounts/public';
import { loadClientOwner, noteVisit } from '../cases/public';
import { serve } from '../kernel/serve';
import { bookAppointment } from './book-appointment';
import { cancelAppointment } from './cancel-appointment';
import { getAppointment } from './get-appointment';
import { listAppointments } from './list-appointments';
import { listSlots } from './list-slots';
import { listStationDay } from './list-station-day';
import { loadAppointment } from './public';

export const main = serve(
  'appointments',
  appointments,
  { listSlots, bookAppointment, cancelAppointment, listAppointments, getAppointment, listStationDay },
  { loadCaller, loadClient: loadClientOwner, loadAppointment, noteVisit },
);
