/** What the host tells a worker when it starts one. */
export interface WorkerSettings {
  /** The bundle to load; it exports `main(event, context)`. */
  bundle: string;
  /** Every line the function writes to the console is appended here. */
  logFile: string;
  /** Requests to this path count as trips. */
  adminPath: string;
  /** Shared: milliseconds by which the clock is moved (one signed 64-bit integer). */
  clockOffset: SharedArrayBuffer;
  /** Shared: rounds of the call under way (one signed 32-bit integer). */
  rounds: SharedArrayBuffer;
}

/** One event for the function, with the platform's context for this call only. */
export interface WorkerCall {
  /** JSON; as text, since a structured copy gives up on events nested thousands deep. */
  event: string;
  /** Set in `process.env` and handed on as `context.environment`, for this call only. */
  environment: Record<string, string>;
  context: Record<string, string | number>;
}

export type WorkerMessage =
  | { kind: 'ready' }
  /** `json` is the function's answer, written as JSON. */
  | { kind: 'returned'; json: string }
  | { kind: 'threw'; message: string };
