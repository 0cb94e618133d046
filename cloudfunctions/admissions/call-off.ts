import { callOffUpcoming } from '../appointments/public';
import { loadLeavers, markCalledOff } from '../cases/public';

/**
 * How long a booking that began before somebody left may still arrive: a function ends after 20 s, and what a
 * dead one began after 30 s more.
 */
const LATE_BOOKINGS_MS = 60_000;

/** Calls off at once what somebody leaves behind. What fails here stays noted, and the sweep does it. */
export async function callOffNow(...callOff: Parameters<typeof callOffUpcoming>): Promise<void> {
  try {
    await callOffUpcoming(...callOff);
  } catch {
    // The client's document still says so: nothing is lost.
  }
}

/**
 * Calls off what clients who left have booked: what a crash left standing, and what was booked while they
 * left. One that fails holds up no other. Answers of how many clients all is done. @throws the first failure
 */
export async function finishCallOffs(now: Date): Promise<number> {
  const leavers = await loadLeavers(now);
  const failures: unknown[] = [];
  let done = 0;
  for (const { _id: clientId, callOff } of leavers) {
    if (!callOff) continue;
    try {
      await callOffUpcoming({ ...callOff, clientId }, now);
      if (now.getTime() - callOff.at.getTime() < LATE_BOOKINGS_MS) continue;
      await markCalledOff(clientId, callOff.at);
      done += 1;
    } catch (error) {
      failures.push(error);
    }
  }
  if (failures.length > 0) throw failures[0];
  return done;
}
