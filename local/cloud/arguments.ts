import { parseArgs } from 'node:util';
import * as z from 'zod';
import type { Seed } from '../demo';
import { SEEDS } from './seed';
import { StartError, systemCode } from './start-error';

export interface CloudArguments {
  port: number;
  dataDir: string;
  seed: Seed;
  tripDelayMs: number;
}

const wholeNumber = z.string().regex(/^\d+$/, 'must be a whole number').transform(Number);

const schema = z.strictObject({
  port: wholeNumber.pipe(z.number().max(65535, 'must be at most 65535')),
  data: z.string('is missing').min(1, 'is empty'),
  seed: z.enum(SEEDS, `must be one of ${SEEDS.join(', ')}`),
  'trip-delay-ms': wholeNumber.pipe(z.number().max(60_000, 'must be at most 60000')),
});

/** Reads `--port N --data DIR --seed none|demo|race|year [--trip-delay-ms N]`. */
export function readArguments(args: string[]): CloudArguments {
  const parsed = schema.safeParse(valuesOf(args));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => `--${issue.path.join('.')} ${issue.message}`);
    throw new StartError(problems.join(', '));
  }
  const { port, data, seed, 'trip-delay-ms': tripDelayMs } = parsed.data;
  return { port, dataDir: data, seed, tripDelayMs };
}

function valuesOf(args: string[]): unknown {
  try {
    return parseArgs({
      args,
      options: {
        port: { type: 'string', default: '0' },
        data: { type: 'string' },
        seed: { type: 'string', default: 'none' },
        'trip-delay-ms': { type: 'string', default: '0' },
      },
    }).values;
  } catch (error) {
    if (systemCode(error)?.startsWith('ERR_PARSE_ARGS') && error instanceof Error)
      throw new StartError(error.message);
    throw error;
  }
}
