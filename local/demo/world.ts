import type { AccountDocument, LinkRequestDocument } from '../../cloudfunctions/accounts/store';
import type { ApplicationDocument } from '../../cloudfunctions/admissions/store';
import type { AppointmentDocument } from '../../cloudfunctions/appointments/store';
import type { DayDocument } from '../../cloudfunctions/calendar/store';
import type { ClientDocument } from '../../cloudfunctions/cases/public';
import type { ServiceRecordDocument } from '../../cloudfunctions/cases/records';
import type { ConsentActDocument } from '../../cloudfunctions/consents/public';
import type { DayKey } from '../../cloudfunctions/kernel/time';
import type { StationDocument } from '../../cloudfunctions/stations/public';
import type { Persona } from './personas';

/** Everything a seed puts into the database, and whom one can be in it. Sealed fields are sealed. */
export interface World {
  stations: StationDocument[];
  accounts: AccountDocument[];
  clients: ClientDocument[];
  consentActs: ConsentActDocument[];
  applications: ApplicationDocument[];
  calendarDays: DayDocument[];
  appointments: AppointmentDocument[];
  serviceRecords: ServiceRecordDocument[];
  linkRequests: LinkRequestDocument[];
  personas: Persona[];
}

export const emptyWorld: World = {
  stations: [],
  accounts: [],
  clients: [],
  consentActs: [],
  applications: [],
  calendarDays: [],
  appointments: [],
  serviceRecords: [],
  linkRequests: [],
  personas: [],
};

/** One station with its clients and the days it was open. */
export interface StationYear {
  station: StationDocument;
  clientIds: readonly string[];
  /** The working days of the 365 days before today, in order. */
  days: readonly DayKey[];
}
