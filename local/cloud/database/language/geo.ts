import { requestFailed } from '../errors';
import { describe, isDocument, isNumber } from './values';

/** Longitude and latitude in degrees. */
export type Position = readonly [longitude: number, latitude: number];
type Ring = readonly Position[];

/** A GeoJSON geometry taken apart; lines and rings are lists of positions. */
export interface Geometry {
  points: Position[];
  lines: Ring[];
  /** Each polygon: its outer ring and its holes. */
  polygons: Ring[][];
}

const EARTH_RADIUS_METERS = 6_378_100;
const DEGREE = Math.PI / 180;
/** Closer than this (as an angle, about 6 mm on the ground) is on it. */
const TOLERANCE = 1e-9;

/** Reads one of the six GeoJSON types; undefined for anything else. */
export function readGeometry(value: unknown): Geometry | undefined {
  if (!isDocument(value)) return undefined;
  const { coordinates } = value;
  const none: Geometry = { points: [], lines: [], polygons: [] };
  switch (value.type) {
    case 'Point':
      return isPosition(coordinates) ? { ...none, points: [coordinates] } : undefined;
    case 'MultiPoint':
      return isRing(coordinates) ? { ...none, points: [...coordinates] } : undefined;
    case 'LineString':
      return isRing(coordinates) ? { ...none, lines: [coordinates] } : undefined;
    case 'MultiLineString':
      return isListOf(coordinates, isRing) ? { ...none, lines: coordinates } : undefined;
    case 'Polygon':
      return isListOf(coordinates, isRing) ? { ...none, polygons: [coordinates] } : undefined;
    case 'MultiPolygon':
      return isListOf(coordinates, isPolygon) ? { ...none, polygons: coordinates } : undefined;
    default:
      return undefined;
  }
}

/** The same, where a geometry must be. */
export function needGeometry(value: unknown): Geometry {
  const geometry = readGeometry(value);
  if (!geometry) throw requestFailed(`not a GeoJSON geometry: ${describe(value)}`);
  return geometry;
}

/** The position of a `Point`. */
export function needPosition(value: unknown): Position {
  const [position] = isDocument(value) && value.type === 'Point' ? needGeometry(value).points : [];
  if (!position) throw requestFailed(`not a GeoJSON Point: ${describe(value)}`);
  return position;
}

export function isPosition(value: unknown): value is Position {
  return Array.isArray(value) && value.length >= 2 && isNumber(value[0]) && isNumber(value[1]);
}

const isListOf = <T>(value: unknown, isItem: (item: unknown) => item is T): value is T[] =>
  Array.isArray(value) && value.every(isItem);
const isRing = (value: unknown): value is Ring => isListOf(value, isPosition);
const isPolygon = (value: unknown): value is Ring[] => isListOf(value, isRing);

type Vector = readonly [number, number, number];

function toVector([longitude, latitude]: Position): Vector {
  const across = Math.cos(latitude * DEGREE);
  return [
    across * Math.cos(longitude * DEGREE),
    across * Math.sin(longitude * DEGREE),
    Math.sin(latitude * DEGREE),
  ];
}

const dot = (a: Vector, b: Vector) => a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
const cross = (a: Vector, b: Vector): Vector => [
  a[1] * b[2] - a[2] * b[1],
  a[2] * b[0] - a[0] * b[2],
  a[0] * b[1] - a[1] * b[0],
];
const length = (a: Vector) => Math.sqrt(dot(a, a));

/** The angle between two directions, in radians. */
export const angleBetween = (a: Position, b: Position): number => {
  const [left, right] = [toVector(a), toVector(b)];
  return Math.atan2(length(cross(left, right)), dot(left, right));
};

/** Distance over the ground in meters. */
export const distanceMeters = (a: Position, b: Position): number => angleBetween(a, b) * EARTH_RADIUS_METERS;

const segmentsOf = (ring: Ring): [Position, Position][] =>
  ring.slice(1).flatMap((end, at) => {
    const start = ring[at];
    return start ? [[start, end] as [Position, Position]] : [];
  });

/** Whether a position is in a polygon or on its edge; edges are great circles. */
export function isInPolygon(position: Position, polygon: readonly Ring[]): boolean {
  const edges = polygon.flatMap(segmentsOf);
  if (edges.some((edge) => isOnSegment(position, edge))) return true;
  // Even-odd over all rings: a hole takes away what the outer ring gave.
  return edges.filter((edge) => isBelow(position, edge)).length % 2 === 1;
}

/** Whether the meridian from the position to the north crosses the edge. */
function isBelow([longitude, latitude]: Position, [start, end]: [Position, Position]): boolean {
  const toStart = turn(start[0] - longitude);
  const toEnd = turn(end[0] - longitude);
  if (toStart > 0 === toEnd > 0 || Math.abs(toStart - toEnd) >= 180) return false;
  const span = Math.sin((toEnd - toStart) * DEGREE);
  const slope =
    (Math.tan(start[1] * DEGREE) * Math.sin(toEnd * DEGREE) -
      Math.tan(end[1] * DEGREE) * Math.sin(toStart * DEGREE)) /
    span;
  return Math.tan(latitude * DEGREE) < slope;
}

/** A difference of longitudes between -180 and 180. */
const turn = (degrees: number) => ((((degrees + 180) % 360) + 360) % 360) - 180;

const isOnSegment = (position: Position, [start, end]: [Position, Position]) =>
  Math.abs(angleBetween(start, position) + angleBetween(position, end) - angleBetween(start, end)) <
  TOLERANCE;

function segmentsCross(a: [Position, Position], b: [Position, Position]): boolean {
  if (isOnSegment(a[0], b) || isOnSegment(a[1], b) || isOnSegment(b[0], a) || isOnSegment(b[1], a))
    return true;
  const [a0, a1, b0, b1] = [toVector(a[0]), toVector(a[1]), toVector(b[0]), toVector(b[1])];
  const [planeA, planeB] = [cross(a0, a1), cross(b0, b1)];
  const meeting = cross(planeA, planeB);
  // Both arcs pass the line in which their planes meet, on the same side of the globe.
  const sides = [
    dot(cross(planeA, a0), meeting),
    -dot(cross(planeA, a1), meeting),
    dot(cross(planeB, b0), meeting),
    -dot(cross(planeB, b1), meeting),
  ];
  return sides.every((side) => side > 0) || sides.every((side) => side < 0);
}

const positionsOf = ({ points, lines, polygons }: Geometry): Position[] => [
  ...points,
  ...lines.flat(),
  ...polygons.flat(2),
];

const edgesOf = ({ lines, polygons }: Geometry) => [...lines, ...polygons.flat()].flatMap(segmentsOf);

/** Whether every position of a geometry lies in one of the polygons. */
export const isWithin = (inner: Geometry, polygons: readonly Ring[][]): boolean =>
  positionsOf(inner).every((position) => polygons.some((polygon) => isInPolygon(position, polygon)));

/** Whether every position of a geometry lies within an angle (radians) of a center. */
export const isWithinAngle = (inner: Geometry, center: Position, radians: number): boolean =>
  positionsOf(inner).every((position) => angleBetween(position, center) <= radians);

/** Whether two geometries have a position in common. */
export function intersects(a: Geometry, b: Geometry): boolean {
  return (
    positionsOf(a).some((position) => touches(position, b)) ||
    positionsOf(b).some((position) => touches(position, a)) ||
    edgesOf(a).some((edge) => edgesOf(b).some((other) => segmentsCross(edge, other)))
  );
}

const touches = (position: Position, geometry: Geometry): boolean =>
  geometry.points.some((point) => angleBetween(point, position) < TOLERANCE) ||
  edgesOf(geometry).some((edge) => isOnSegment(position, edge)) ||
  geometry.polygons.some((polygon) => isInPolygon(position, polygon));
