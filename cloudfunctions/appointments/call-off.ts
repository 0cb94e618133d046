import { seal } from '../kernel/crypto';
import { command, transact } from '../kernel/database';
import { DomainError } from '../kernel/errors';
import { cancelIn } from './cancel-appointment';
import { appointments } from './store';
import { endWaits } from './waits';

/** What of a client's is called off, and why. */
export interface CallOff {
  clientId: string;
  /** Only at these stations, and only what was booked by `at`; null: everything. */
  stationIds: readonly string[] | null;
  at: Date;
  /** In the station's words. */
  reason: string;
  /** The account that decided it. */
  by: string;
}

const MOST = 100;

/**
 * Calls off what is booked for a client and has not begun, by the station, and ends what is waited for, one after
 * the other: a crash between two leaves whole appointments, and doing it again finds the rest. Two trips, eight for
 * each appointment and five for each wait.
 */
export async function callOffUpcoming(callOff: CallOff, now: Date): Promise<void> {
  const { clientId, stationIds, at, reason, by } = callOff;
  const _ = command();
  const there = stationIds === null ? {} : { stationId: _.in([...stationIds]) };
  const left = stationIds === null ? {} : { ...there, bookedAt: _.lte(at) };
  // First, so that nothing is offered to somebody who leaves.
  await endWaits(clientId, stationIds === null ? {} : { ...there, at: _.lte(at) }, now);
  const found = await appointments.find(
    { clientId, startAt: _.gt(now), state: 'booked', ...left },
    { order: [['startAt', 'asc']], limit: MOST },
  );
  const cancelled = { at: now, by: 'station', byOpenid: by, reason: seal(reason) } as const;
  for (const { _id } of found) {
    try {
      await transact((tx) => cancelIn(tx, _id, cancelled));
    } catch (error) {
      // Called off by somebody else meanwhile: nothing is left to do.
      if (!(error instanceof DomainError && error.code === 'ALREADY_CANCELLED')) throw error;
    }
  }
}
