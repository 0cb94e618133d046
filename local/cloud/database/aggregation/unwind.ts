import { requestFailed } from '../errors';
import { withField } from '../language/fields';
import { ownField, toPath } from '../language/paths';
import { type Document, isDocument, isMissing } from '../language/values';
import type { Stage } from './pipeline';

/** `$unwind`: one document for each element of an array. */
export function unwindStage(spec: unknown): Stage {
  const options = isDocument(spec) ? spec : { path: spec };
  for (const key of Object.keys(options)) {
    if (!['path', 'includeArrayIndex', 'preserveNullAndEmptyArrays'].includes(key)) {
      throw requestFailed(`unrecognized option to $unwind stage: ${key}`);
    }
  }
  const {
    path: dotted,
    includeArrayIndex: indexField,
    preserveNullAndEmptyArrays: preserve = false,
  } = options;
  if (typeof dotted !== 'string' || !/^\$[^$]/.test(dotted))
    throw requestFailed('path option to $unwind stage should be prefixed with a $');
  if (
    indexField !== undefined &&
    (typeof indexField !== 'string' || indexField === '' || indexField.startsWith('$'))
  ) {
    throw requestFailed('includeArrayIndex needs the name of a field');
  }
  if (typeof preserve !== 'boolean') throw requestFailed('preserveNullAndEmptyArrays must be a boolean');
  const path = toPath(dotted.slice(1));
  const numbered = (document: Document, index: number | null) =>
    indexField === undefined ? document : withField(document, toPath(indexField), index);

  return (documents) =>
    documents.flatMap((document) => {
      const value = path.reduce<unknown>(ownField, document);
      if (Array.isArray(value) && value.length > 0) {
        return value.map((item: unknown, index) => numbered(withField(document, path, item ?? null), index));
      }
      const empty = isMissing(value) || Array.isArray(value);
      if (!empty) return [numbered(document, null)];
      if (!preserve) return [];
      return [numbered(Array.isArray(value) ? withField(document, path, undefined) : document, null)];
    });
}
