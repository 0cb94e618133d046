import { requestFailed } from '../errors';

type ValueTest = (value: unknown) => boolean;

export function geoNear(name: string, _operand: unknown): ValueTest {
  throw requestFailed(`unsupported operator: ${name}`);
}

export function geoWithin(_operand: unknown): ValueTest {
  throw requestFailed('unsupported operator: $geoWithin');
}

export function geoIntersects(_operand: unknown): ValueTest {
  throw requestFailed('unsupported operator: $geoIntersects');
}
