import { requestFailed } from '../errors';
import { withField } from '../language/fields';
import { needPosition, readGeometry } from '../language/geo';
import { distanceTo, meters } from '../language/geo-query';
import { ownField, toPath } from '../language/paths';
import { compileQuery } from '../language/query';
import { type Document, isDocument, isNumber } from '../language/values';
import { needCount } from './counts';
import type { PipelineContext } from './pipeline';

const OPTIONS = [
  'near',
  'distanceField',
  'spherical',
  'query',
  'key',
  'includeLocs',
  'minDistance',
  'maxDistance',
  'distanceMultiplier',
  'limit',
  'num',
  'uniqueDocs',
];

/** `$geoNear`, always the first stage: documents with their distance from a point (m), nearest first. */
export function geoNearSource(collection: string, spec: unknown, context: PipelineContext): Document[] {
  if (!isDocument(spec)) throw requestFailed('$geoNear must be an object');
  for (const key of Object.keys(spec))
    if (!OPTIONS.includes(key)) throw requestFailed(`unknown option to $geoNear: ${key}`);
  const {
    query = {},
    key,
    includeLocs,
    distanceField,
    minDistance = 0,
    maxDistance = Infinity,
    distanceMultiplier = 1,
  } = spec;
  if (typeof distanceField !== 'string' || distanceField === '')
    throw requestFailed("$geoNear requires a 'distanceField'");
  if (!isDocument(query)) throw requestFailed("$geoNear 'query' must be an object");
  if (!isNumber(distanceMultiplier)) throw requestFailed("$geoNear 'distanceMultiplier' must be a number");
  const limit = spec.limit ?? spec.num;
  const [least, most] = [meters(minDistance), meters(maxDistance)];
  const center = needPosition(spec.near);

  const measured = context
    .find(collection, { query, matches: compileQuery(query), sort: [], skip: 0, limit: Infinity })
    .map((document) => {
      const place =
        typeof key === 'string' ? toPath(key).reduce<unknown>(ownField, document) : firstPlace(document);
      return { document, place, distance: distanceTo(place, center) };
    })
    .filter((each): each is typeof each & { distance: number } => each.distance !== undefined)
    .filter(({ distance }) => distance >= least && distance <= most)
    .sort((a, b) => a.distance - b.distance);

  return measured
    .slice(0, limit === undefined ? Infinity : needCount('$geoNear', limit, 1))
    .map(({ document, place, distance }) => {
      const withDistance = withField(document, toPath(distanceField), distance * distanceMultiplier);
      return typeof includeLocs === 'string'
        ? withField(withDistance, toPath(includeLocs), place)
        : withDistance;
    });
}

/** Without a key, the first field that holds a geometry. */
const firstPlace = (document: Document) =>
  Object.values(document).find((value) => readGeometry(value) !== undefined);
