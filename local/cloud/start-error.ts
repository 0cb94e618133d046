/** A reason not to start that the person at the keyboard can mend; its message is one plain line. */
export class StartError extends Error {}

/** The system's code (`EADDRINUSE`, `EACCES`, …) of a failed call, if it has one. */
export function systemCode(error: unknown): string | undefined {
  if (typeof error !== 'object' || error === null || !('code' in error)) return undefined;
  return typeof error.code === 'string' ? error.code : undefined;
}
