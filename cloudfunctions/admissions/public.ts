import { type ApplicationDocument, applications } from './store';

export { askWishes } from './ask-wishes';
export { finishCallOffs } from './call-off';
export { removePapers } from './remove-papers';

/** One application, or null: decides who may reach it. One trip. */
export function loadApplication(applicationId: string): Promise<ApplicationDocument | null> {
  return applications.get(applicationId);
}
