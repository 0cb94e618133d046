import type { DayKey } from '../kernel/time';
import type { Stretch } from './rules';

/** One client's place in one worker's slot. `toMinute` is the client's end; the worker's has the buffer. */
export interface Place extends Stretch {
  slotId: string;
  capacity: number;
  bufferMinutes: number;
  stationId: string;
  workerId: string;
  clientId: string;
  day: DayKey;
  appointmentId: string;
}
