import { command } from '../kernel/database';
import { type ApplicationDocument, applications } from './store';

export { askWishes } from './ask-wishes';
export { finishCallOffs } from './call-off';
export { removePapers } from './remove-papers';
export type { ApplicationDocument } from './store';

/** One application, or null: decides who may reach it. One trip. */
export function loadApplication(applicationId: string): Promise<ApplicationDocument | null> {
  return applications.get(applicationId);
}

/** The applications by which somebody became a client, and those since, at most so many. One trip. */
export function loadApplicationsOf(clientId: string, most: number): Promise<ApplicationDocument[]> {
  return applications.find({ clientId }, { order: [['submittedAt', 'asc']], limit: most });
}

/**
 * Lets go, with the next retention and their pictures first, of the application by which somebody became a
 * client, and of those that these accounts made for themselves and that came to nothing. Two trips.
 */
export async function expireApplications(
  clientId: string,
  openids: readonly string[],
  now: Date,
): Promise<void> {
  const _ = command();
  await applications.changeWhere({ clientId }, { expiresAt: now });
  if (openids.length === 0) return;
  const ended = { openid: _.in([...openids]), for: 'self', state: _.in(['refused', 'withdrawn']) };
  await applications.changeWhere(ended, { expiresAt: now });
}
