import { requestFailed } from '../../errors';
import { isMissing } from '../values';
import { needNumber, needWhole, operator } from './define';
import type { OperatorTable } from './operators';

const MANY = Number.POSITIVE_INFINITY;

/** Arithmetic over numbers: null or missing in, null out; anything else than a number is refused. */
const numeric = (name: string, count: readonly [number, number], compute: (...numbers: number[]) => number) =>
  operator(name, count, (...args) =>
    args.some(isMissing) ? null : compute(...args.map((arg) => needNumber(name, arg))),
  );

export const ARITHMETIC: OperatorTable = {
  $abs: numeric('$abs', [1, 1], Math.abs),
  $ceil: numeric('$ceil', [1, 1], Math.ceil),
  $floor: numeric('$floor', [1, 1], Math.floor),
  $exp: numeric('$exp', [1, 1], Math.exp),
  $ln: numeric('$ln', [1, 1], Math.log),
  $log10: numeric('$log10', [1, 1], Math.log10),
  $log: numeric('$log', [2, 2], (value, base) => Math.log(value) / Math.log(base)),
  $sqrt: numeric('$sqrt', [1, 1], (value) => {
    if (value < 0) throw requestFailed("$sqrt's argument must be greater than or equal to 0");
    return Math.sqrt(value);
  }),
  $pow: numeric('$pow', [2, 2], (base, exponent) => base ** exponent),
  $multiply: numeric('$multiply', [0, MANY], (...factors) =>
    factors.reduce((product, factor) => product * factor, 1),
  ),
  $divide: numeric('$divide', [2, 2], (dividend, divisor) => {
    if (divisor === 0) throw requestFailed("can't $divide by zero");
    return dividend / divisor;
  }),
  $mod: numeric('$mod', [2, 2], (dividend, divisor) => {
    if (divisor === 0) throw requestFailed("can't $mod by zero");
    return dividend % divisor;
  }),
  $trunc: numeric('$trunc', [1, 2], (value, place = 0) =>
    shifted(value, needWhole('$trunc', place), Math.trunc),
  ),
  $round: numeric('$round', [1, 2], (value, place = 0) =>
    shifted(value, needWhole('$round', place), roundHalfToEven),
  ),
  $add: operator('$add', [0, MANY], add),
  $subtract: operator('$subtract', [2, 2], subtract),
};

/** Rounds at a decimal place by shifting the exponent of the decimal text, so that 1.005 stays itself. */
function shifted(value: number, place: number, round: (value: number) => number): number {
  if (!Number.isFinite(value)) return value;
  const [digits = '0', exponent = '0'] = String(value).split('e');
  const [back = '0', backExponent = '0'] = String(
    round(Number(`${digits}e${Number(exponent) + place}`)),
  ).split('e');
  return Number(`${back}e${Number(backExponent) - place}`);
}

function roundHalfToEven(value: number): number {
  const lower = Math.floor(value);
  if (value - lower !== 0.5) return Math.round(value);
  return lower % 2 === 0 ? lower : lower + 1;
}

/** Numbers, and at most one date that they are added to as ms. */
function add(...args: unknown[]): unknown {
  if (args.some(isMissing)) return null;
  let sum = 0;
  let dates = 0;
  for (const arg of args) {
    if (arg instanceof Date) {
      dates += 1;
      sum += arg.getTime();
    } else sum += needNumber('$add', arg);
  }
  if (dates > 1) throw requestFailed('only one date allowed in an $add expression');
  return dates === 1 ? new Date(sum) : sum;
}

/** Number - number, date - date (ms) or date - ms. */
function subtract(left: unknown, right: unknown): unknown {
  if (isMissing(left) || isMissing(right)) return null;
  if (left instanceof Date) {
    if (right instanceof Date) return left.getTime() - right.getTime();
    return new Date(left.getTime() - needNumber('$subtract', right));
  }
  return needNumber('$subtract', left) - needNumber('$subtract', right);
}
