import { requestFailed } from '../errors';
import { describe, isNumber } from '../language/values';

/** A whole number of at least `least`, as `$limit`, `$skip` and `$sample` take it. */
export function needCount(name: string, value: unknown, least: number): number {
  if (!isNumber(value) || !Number.isInteger(value) || value < least) {
    throw requestFailed(`${name} must be a whole number of at least ${least}, not ${describe(value)}`);
  }
  return value;
}
