import { dayOf } from '../kernel/time';
import { arrivalCodeOf } from './arrival-code';

/** The day's code of a station, to hang up or to say. No trip. */
export async function getArrivalCode({ input, now }: { input: { stationId: string }; now: Date }) {
  const day = dayOf(now);
  return { day, code: arrivalCodeOf(input.stationId, day) };
}
