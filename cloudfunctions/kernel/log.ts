/** One line a call, as JSON. Ids, codes and figures only: nothing here can name a person. */
export interface LogLine {
  at: string;
  requestId: string;
  fn: string;
  action: string;
  code: string;
  trips: number;
  ms: number;
  /** For faults of ours: where it happened. Messages are left out, since they may quote data. */
  fault?: { name: string; code?: string; frames: string[] };
}

export function writeLog(line: LogLine): void {
  console.info(JSON.stringify(line));
}

/** An unexpected error without its message. */
export function faultOf(error: unknown): LogLine['fault'] {
  if (!(error instanceof Error)) return { name: typeof error, frames: [] };
  const code = 'code' in error && typeof error.code === 'string' ? error.code : undefined;
  const frames = (error.stack ?? '').split('\n').filter((l) => /^\s+at /.test(l));
  return { name: error.name, code, frames: frames.slice(0, 6).map((l) => l.trim()) };
}
