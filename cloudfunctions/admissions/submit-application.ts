import type * as z from 'zod';
import type { admissions } from '../../contracts/admissions';
import { workingDaysAfter } from '../calendar/public';
import { idHashOf } from '../cases/public';
import type { Caller } from '../kernel/access';
import { checkText } from '../kernel/content';
import { seal } from '../kernel/crypto';
import { DomainError, DuplicateKeyError } from '../kernel/errors';
import { commandId, inputHash } from '../kernel/ids';
import { dayOf } from '../kernel/time';
import { loadStation } from '../stations/public';
import { ANSWER_DAYS, isOpen, MOST_KEPT, SEATS, seatsOf, submitted } from './rules';
import { type ApplicationDocument, applications } from './store';

type Input = z.output<(typeof admissions)['submitApplication']['input']>;
type Unseated = Omit<ApplicationDocument, 'seat'>;

interface SubmitApplication {
  input: Input;
  caller: Caller;
  now: Date;
}

/**
 * Hands in an application; the station answers within five working days. Trips: account, then station and the
 * caller's own, then the writing; two more for a seat that somebody took meanwhile. WeChat judges the words.
 * @throws DomainError NOT_FOUND for no such station, and as the contract names them.
 */
export async function submitApplication({ input, caller: { openid }, now }: SubmitApplication) {
  const _id = commandId(openid, 'submitApplication', input.idempotencyKey);
  const hash = inputHash(input);
  const [station, own] = await Promise.all([
    loadStation(input.stationId),
    applications.find({ openid }, { limit: MOST_KEPT }),
  ]);
  const earlier = own.find((application) => application._id === _id);
  if (earlier) return replay(earlier, hash);
  if (!station) throw new DomainError('NOT_FOUND');
  const seats = freeSeats(own, openid);
  const { person, applicant, needs } = input;
  await checkText(openid, person.name, person.address, applicant.name, applicant.relation, needs);
  const document: Unseated = {
    ...sealed(input),
    ...submitted(workingDaysAfter(dayOf(now), ANSWER_DAYS), now),
    _id,
    inputHash: hash,
    openid,
    stationId: station._id,
    stationName: station.name,
    for: input.for,
    submittedAt: now,
    steps: [{ at: now, kind: 'submitted', stationName: station.name, by: openid }],
  };
  return takeSeat(document, seats);
}

/** @throws DomainError TOO_MANY_REQUESTS where none is left */
function freeSeats(own: readonly ApplicationDocument[], openid: string): string[] {
  const open = own.filter(({ state }) => isOpen(state));
  if (open.length >= SEATS || own.length >= MOST_KEPT) throw new DomainError('TOO_MANY_REQUESTS');
  const taken = new Set(open.map(({ seat }) => seat));
  return seatsOf(openid).filter((seat) => !taken.has(seat));
}

/**
 * Inserts the document on the first seat that is still free: the unique seat decides between those who are at
 * it at once. @throws DomainError TOO_MANY_REQUESTS where all are taken by now
 */
async function takeSeat(document: Unseated, seats: readonly string[]) {
  for (const seat of seats) {
    try {
      await applications.insert({ ...document, seat });
      return answer(document);
    } catch (error) {
      if (!(error instanceof DuplicateKeyError)) throw error;
      const earlier = await applications.get(document._id);
      if (earlier) return replay(earlier, document.inputHash);
    }
  }
  throw new DomainError('TOO_MANY_REQUESTS');
}

/** What was written, as the database may hold it. */
function sealed({ person, applicant, needs, photos }: Input) {
  const { name, phone, birthYear, address, idNumber } = person;
  return {
    person: {
      name: seal(name),
      ...(phone && { phone: seal(phone) }),
      ...(birthYear && { birthYear: seal(String(birthYear)) }),
      ...(address && { address: seal(address) }),
      ...(idNumber && { idNumber: seal(idNumber) }),
    },
    ...(idNumber && { idHash: idHashOf(idNumber) }),
    applicant: {
      name: seal(applicant.name),
      phone: seal(applicant.phone),
      ...(applicant.relation && { relation: seal(applicant.relation) }),
    },
    needs: seal(needs),
    photos: photos.map((fileId) => seal(fileId)),
  };
}

/** The stored answer, as it was given. @throws DomainError IDEMPOTENCY_CONFLICT for another wish. */
function replay(earlier: ApplicationDocument, hash: string) {
  if (earlier.inputHash !== hash) throw new DomainError('IDEMPOTENCY_CONFLICT');
  const { _id, submittedAt } = earlier;
  return answer({ _id, state: 'submitted', dueDay: workingDaysAfter(dayOf(submittedAt), ANSWER_DAYS) });
}

const answer = ({ _id, state, dueDay }: Pick<ApplicationDocument, '_id' | 'state' | 'dueDay'>) => ({
  applicationId: _id,
  state,
  dueDay: dueDay ?? undefined,
});
