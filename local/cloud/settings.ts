import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';
import { StartError } from './start-error';

const DEFAULT_TIMEOUT_SECONDS = 20;

const settingsFile = z.object({
  functions: z
    .array(
      z.object({
        name: z.string(),
        /** Seconds, 1 to 60, as the platform allows. */
        timeout: z.number().min(0.1).max(60).default(DEFAULT_TIMEOUT_SECONDS),
        triggers: z
          .array(z.object({ name: z.string(), type: z.literal('timer'), config: z.string() }))
          .default([]),
      }),
    )
    .default([]),
});

/** A timer as deployed: seven-field cron in UTC+8. */
export interface TimerSetting {
  name: string;
  function: string;
  cron: string;
}

/** What the deployment file says about the functions. */
export interface FunctionSettings {
  timeoutMs(functionName: string): number;
  timers: readonly TimerSetting[];
}

/** Reads the deployment file (`cloudbaserc.json`); a missing one means defaults and no timers. */
export function readSettings(file: string): FunctionSettings {
  const { functions } = existsSync(file) ? parseSettings(file) : { functions: [] };
  const timeouts = new Map(functions.map(({ name, timeout }) => [name, timeout * 1000]));
  return {
    timeoutMs: (name) => timeouts.get(name) ?? DEFAULT_TIMEOUT_SECONDS * 1000,
    timers: functions.flatMap(({ name, triggers }) =>
      triggers.map((trigger) => ({ name: trigger.name, function: name, cron: trigger.config })),
    ),
  };
}

function parseSettings(file: string): z.output<typeof settingsFile> {
  try {
    return settingsFile.parse(JSON.parse(readFileSync(file, 'utf8')));
  } catch (error) {
    throw new StartError(`${file} is not a usable deployment file: ${String(error).replaceAll('\n', ' ')}`);
  }
}
