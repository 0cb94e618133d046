import { requestFailed } from '../errors';

export function compileJsonSchema(_schema: unknown): (document: unknown) => boolean {
  throw requestFailed('unsupported operator: $jsonSchema');
}
