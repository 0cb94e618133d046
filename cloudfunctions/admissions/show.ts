import type { ApplicationSummary } from '../../contracts/admissions';
import { waitsLong } from './rules';
import type { ApplicationDocument } from './store';

/** An application in a list. `position`: its place among those who wait. */
export function showSummary(
  document: ApplicationDocument,
  position: number | undefined,
  now: Date,
): ApplicationSummary {
  return {
    applicationId: document._id,
    stationId: document.stationId,
    stationName: document.stationName,
    for: document.for,
    personName: document.person.name,
    state: document.state,
    submittedAt: document.submittedAt.getTime(),
    dueDay: document.dueDay ?? undefined,
    position,
    asksWish: document.asksWish,
    waitsLong: waitsLong(document, now),
  };
}

/** Everything in it, but no more of an identity number than its end. */
export function showWhole({ person, applicant, needs, steps }: ApplicationDocument) {
  const { idNumber, birthYear, ...rest } = person;
  return {
    person: {
      ...rest,
      birthYear: birthYear ? Number(birthYear) : undefined,
      idNumberEnd: idNumber?.slice(-4),
    },
    applicant,
    needs,
    steps: steps.map(({ at, kind, stationName, reason }) => ({
      at: at.getTime(),
      kind,
      stationName,
      reason,
    })),
  };
}
