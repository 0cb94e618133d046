import type { AccountDocument } from '../../cloudfunctions/accounts/store';
import type { AppointmentDocument } from '../../cloudfunctions/appointments/store';
import type { DayDocument } from '../../cloudfunctions/calendar/store';
import type { ClientDocument } from '../../cloudfunctions/cases/public';
import type { StationDocument } from '../../cloudfunctions/stations/public';
import type { Persona } from './personas';

/** Everything a seed puts into the database, and whom one can be in it. Sealed fields are sealed. */
export interface World {
  stations: StationDocument[];
  accounts: AccountDocument[];
  clients: ClientDocument[];
  calendarDays: DayDocument[];
  appointments: AppointmentDocument[];
  personas: Persona[];
}

export const emptyWorld: World = {
  stations: [],
  accounts: [],
  clients: [],
  calendarDays: [],
  appointments: [],
  personas: [],
};
