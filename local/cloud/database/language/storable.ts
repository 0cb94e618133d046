import { requestFailed } from '../errors';
import { isDocument, typeName } from './values';

/** Refuses field names that operators own: none may begin with `$`, at any depth. */
export function assertStorable(value: unknown): void {
  if (Array.isArray(value)) {
    for (const item of value) assertStorable(item);
  } else if (isDocument(value)) {
    for (const name of Object.keys(value)) {
      if (name.startsWith('$'))
        throw requestFailed(`The dollar ($) prefixed field '${name}' is not valid for storage.`);
      assertStorable(value[name]);
    }
  }
}

/** Refuses ids that could not be told apart. */
export function assertId(id: unknown): void {
  if (Array.isArray(id) || id instanceof RegExp || id === undefined) {
    throw requestFailed(`can't use a value of type ${typeName(id)} for _id`);
  }
}
