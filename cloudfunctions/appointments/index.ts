import { appointments } from '../../contracts/appointments';
import { loadCaller } from '../accounts/public';
import { loadClientOwner, noteVisit } from '../cases/public';
import { serve } from '../kernel/serve';
import { acceptOffer } from './accept-offer';
import { bookAppointment } from './book-appointment';
import { cancelAppointment } from './cancel-appointment';
import { checkIn } from './check-in';
import { completeAppointment } from './complete-appointment';
import { correctCompletion } from './correct-completion';
import { decideVisit } from './decide-visit';
import { getAppointment } from './get-appointment';
import { getArrivalCode } from './get-arrival-code';
import { joinWaitingList } from './join-waiting-list';
import { leaveWaitingList } from './leave-waiting-list';
import { listAppointments } from './list-appointments';
import { listCalls } from './list-calls';
import { listOpenVisits } from './list-open-visits';
import { listSlots } from './list-slots';
import { listStationDay } from './list-station-day';
import { listWaiting } from './list-waiting';
import { markCalled } from './mark-called';
import { markMissed } from './mark-missed';
import { loadAppointment } from './public';
import { reportLate } from './report-late';
import { undoMissed } from './undo-missed';

export const main = serve(
  'appointments',
  appointments,
  {
    listSlots,
    bookAppointment,
    cancelAppointment,
    listAppointments,
    getAppointment,
    listStationDay,
    checkIn,
    getArrivalCode,
    reportLate,
    markMissed,
    undoMissed,
    completeAppointment,
    correctCompletion,
    decideVisit,
    listOpenVisits,
    listCalls,
    markCalled,
    joinWaitingList,
    leaveWaitingList,
    acceptOffer,
    listWaiting,
  },
  { loadCaller, loadClient: loadClientOwner, loadAppointment, noteVisit },
);
