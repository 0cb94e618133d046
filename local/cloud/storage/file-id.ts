import { ENVIRONMENT_ID } from '../host/environment';
import { isCloudPath } from './file-store';

const PREFIX = `cloud://${ENVIRONMENT_ID}.local-${ENVIRONMENT_ID}/`;

/** The id by which functions and pages name a stored file. */
export function fileIdOf(cloudPath: string): string {
  return PREFIX + cloudPath;
}

/** The path behind a file id, or undefined for an id that is none of ours. */
export function cloudPathOf(fileId: string): string | undefined {
  if (!fileId.startsWith(PREFIX)) return undefined;
  const cloudPath = fileId.slice(PREFIX.length);
  return isCloudPath(cloudPath) ? cloudPath : undefined;
}
