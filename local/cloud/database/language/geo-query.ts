import { requestFailed } from '../errors';
import {
  distanceMeters,
  intersects,
  isPosition,
  isWithin,
  isWithinAngle,
  needGeometry,
  needPosition,
  type Position,
  readGeometry,
} from './geo';
import { leavesAt, toPath } from './paths';
import { type Document, isDocument, isNumber } from './values';

type ValueTest = (value: unknown) => boolean;

interface Near {
  center: Position;
  least: number;
  most: number;
}

function parseNear(name: string, operand: unknown): Near {
  if (!isDocument(operand) || !('$geometry' in operand)) throw requestFailed(`${name} needs a $geometry`);
  const { $geometry, $minDistance = 0, $maxDistance = Infinity, ...others } = operand;
  for (const key of Object.keys(others)) throw requestFailed(`invalid argument in ${name}: ${key}`);
  return { center: needPosition($geometry), least: meters($minDistance), most: meters($maxDistance) };
}

/** A distance in meters that a request gives. */
export function meters(value: unknown): number {
  if (!isNumber(value) || !(value >= 0)) throw requestFailed('a distance must be a number of at least 0');
  return value;
}

/** The distance from a point, or from the nearest of several; undefined where there is none. */
export function distanceTo(value: unknown, center: Position): number | undefined {
  const geometry = readGeometry(value);
  if (!geometry) return undefined;
  if (geometry.points.length === 0) throw requestFailed('distances are measured between points only');
  return Math.min(...geometry.points.map((point) => distanceMeters(point, center)));
}

/** `$near`, `$nearSphere`: points between two distances; the result comes nearest first (see `nearness`). */
export function geoNear(name: string, operand: unknown): ValueTest {
  const { center, least, most } = parseNear(name, operand);
  return (value) => {
    const distance = distanceTo(value, center);
    return distance !== undefined && distance >= least && distance <= most;
  };
}

/** The distance by which a query with `$near` orders its documents; undefined for other queries. */
export function nearness(query: Document): ((document: Document) => number) | undefined {
  for (const [field, condition] of Object.entries(query)) {
    if (field === '$and' && Array.isArray(condition)) {
      const inner = condition
        .filter(isDocument)
        .map(nearness)
        .find((found) => found !== undefined);
      if (inner) return inner;
    }
    if (field.startsWith('$') || !isDocument(condition)) continue;
    const operand = condition.$nearSphere ?? condition.$near;
    if (operand === undefined) continue;
    const { center } = parseNear('$near', operand);
    const path = toPath(field);
    return (document) =>
      Math.min(...leavesAt(document, path).map((leaf) => distanceTo(leaf, center) ?? Infinity));
  }
  return undefined;
}

/** `$geoWithin`: by polygons, or by a circle on the sphere. */
export function geoWithin(operand: unknown): ValueTest {
  if (isDocument(operand) && '$centerSphere' in operand) return withinCircle(operand.$centerSphere);
  if (!isDocument(operand) || !('$geometry' in operand))
    throw requestFailed('$geoWithin needs a $geometry or $centerSphere');
  const { polygons } = needGeometry(operand.$geometry);
  if (polygons.length === 0) throw requestFailed('$geoWithin needs a Polygon or a MultiPolygon');
  return (value) => {
    const geometry = readGeometry(value);
    return geometry !== undefined && isWithin(geometry, polygons);
  };
}

function withinCircle(operand: unknown): ValueTest {
  const [center, radians] = Array.isArray(operand) ? operand : [];
  if (!isPosition(center) || !isNumber(radians) || radians < 0) {
    throw requestFailed('$centerSphere needs a position and a radius in radians');
  }
  return (value) => {
    const geometry = readGeometry(value);
    return geometry !== undefined && isWithinAngle(geometry, center, radians);
  };
}

export function geoIntersects(operand: unknown): ValueTest {
  if (!isDocument(operand)) throw requestFailed('$geoIntersects needs a $geometry');
  const wanted = needGeometry(operand.$geometry);
  return (value) => {
    const geometry = readGeometry(value);
    return geometry !== undefined && intersects(geometry, wanted);
  };
}
