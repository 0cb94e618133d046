import { type AttendedService, recordAttended } from '../cases/public';
import { seal } from '../kernel/crypto';
import { command, type Transaction } from '../kernel/database';
import { type FactDocument, facts } from './store';

export type { FactDocument } from './store';

/** A fact as it comes in. */
export type NewFact = Omit<FactDocument, '_id' | 'dueAt'>;

/** The same fact always has the same id. */
const factId = ({ appointmentId, number }: Pick<NewFact, 'appointmentId' | 'number'>) =>
  `${appointmentId}.${number}`;

/** Adds a fact whose consequences wait to be written. Takes part in a transaction: one trip. */
export async function addFactIn(tx: Transaction, { reason, ...fact }: NewFact): Promise<FactDocument> {
  const document = { ...fact, _id: factId(fact), dueAt: fact.at };
  await facts.insert({ ...document, ...(reason !== undefined && { reason: seal(reason) }) }, tx);
  return { ...document, reason };
}

/**
 * Writes what follows from a fact: the service record, with its hours. Harmless if repeated, in any order. Three
 * trips at most.
 */
export async function applyFact(fact: FactDocument): Promise<void> {
  await recordAttended(attendedBy(fact));
  await facts.changeWhere({ _id: fact._id, dueAt: command().neq(null) }, { dueAt: null });
}

/** The service as the record of it says. */
export function attendedBy(fact: FactDocument): AttendedService {
  const { appointmentId, number, clientId, stationId, serviceId, workerId, slotId, startAt, way } = fact;
  const { minutes, convertedMinutes } = fact;
  return {
    _id: appointmentId,
    factNumber: number,
    stationId,
    clientId,
    serviceId,
    workerId,
    startAt,
    endAt: new Date(startAt.getTime() + minutes * 60_000),
    minutes,
    convertedMinutes,
    way,
    ...(way === 'activity' && { groupSessionId: slotId }),
  };
}

/** Facts whose consequences a crash left undone: a command has had this long to write them itself. */
const LEFT_UNDONE_MS = 60_000;

/** Writes what is left undone, the oldest first, at most a hundred. Answers how many. */
export async function applyLeftFacts(now: Date): Promise<number> {
  const _ = command();
  const before = new Date(now.getTime() - LEFT_UNDONE_MS);
  const left = await facts.find(
    { dueAt: _.gt(new Date(0)).and(_.lte(before)) },
    { order: [['dueAt', 'asc']], limit: 100 },
  );
  for (const fact of left) await applyFact(fact);
  return left.length;
}

/** What happened stays counted; who said so and why a correction was made goes. Harmless if repeated. One trip. */
export async function forgetFactWords(clientId: string): Promise<void> {
  await facts.changeWhere({ clientId, by: command().neq('') }, { by: '', reason: command().remove() });
}

/** Removes facts of a client whose time to be kept is over, at most so many. Two trips. */
export function removeFacts(clientId: string, most: number): Promise<number> {
  return facts.removeWhere({ clientId }, most);
}
