import { type DatabaseServer, startDatabaseServer } from '../../support/database-server';

let server: DatabaseServer;
beforeAll(async () => {
  server = await startDatabaseServer([
    { name: 'places', indexes: [] },
    { name: 'shapes', indexes: [] },
    { name: 'people', indexes: [] },
  ]);
});
afterAll(() => server.close());

/** The SDK's shapes; its typings know only the point. */
const shape = (name: string, parts: unknown): object =>
  Reflect.construct(Reflect.get(server.db.Geo, name), [parts]);
const polygon = (...rings: object[]) => shape('Polygon', rings);
const point = (longitude: number, latitude: number) => new server.db.Geo.Point(longitude, latitude);
const line = (...points: [number, number][]) =>
  shape(
    'LineString',
    points.map(([x, y]) => point(x, y)),
  );
const square = (half: number) =>
  line([-half, -half], [half, -half], [half, half], [-half, half], [-half, -half]);
const idsOf = (data: { _id?: unknown }[]) => data.map(({ _id }) => _id);

describe('places', () => {
  beforeAll(() =>
    server.db.collection('places').add([
      { _id: 'canton', city: 'Guangzhou', at: point(113.30593, 23.1361155) },
      { _id: 'baiyun', city: 'Hangzhou', at: point(113.306789, 23.1564721) },
      { _id: 'palace', city: 'Beijing', at: point(116.3949659, 39.9163447) },
      { _id: 'center', city: 'none', at: point(0, 0) },
      { _id: 'ring', city: 'none', at: point(1.5, 0) },
      { _id: 'nowhere', city: 'none' },
    ]),
  );
  const where = async (condition: object) =>
    idsOf((await server.db.collection('places').where(condition).get()).data);
  const _ = () => server.db.command;

  test('near comes nearest first, between two distances', async () => {
    const near = (options: object) => ({
      at: _().geoNear({ geometry: point(113.3089506, 23.0968251), ...options } as never),
    });
    expect(await where(near({ maxDistance: 10_000 }))).toEqual(['canton', 'baiyun']);
    expect(await where(near({ minDistance: 5_000, maxDistance: 10_000 }))).toEqual(['baiyun']);
    expect(await where({ ...near({}), city: /^[GBH]/ })).toEqual(['canton', 'baiyun', 'palace']);
    const { data } = await server.db.collection('places').where(near({})).limit(1).get();
    expect(idsOf(data)).toEqual(['canton']);
  });

  test('within a polygon, with a hole, and within a circle', async () => {
    const within = (options: object) => where({ at: _().geoWithin(options as never) });
    expect(await within({ geometry: polygon(square(2)) })).toEqual(['center', 'ring']);
    expect(await within({ geometry: polygon(square(2), square(1)) })).toEqual(['ring']);
    expect(await within({ geometry: shape('MultiPolygon', [polygon(square(1))]) })).toEqual(['center']);
    expect(await within({ centerSphere: [point(0, 0), 0.01] })).toEqual(['center']);
    expect(await within({ centerSphere: [[0, 0], 0.03] })).toEqual(['center', 'ring']);
  });

  test('intersecting a line, a polygon and a point', async () => {
    const crossing = (geometry: unknown) => where({ at: _().geoIntersects({ geometry } as never) });
    expect(await crossing(line([-1, 0], [1, 0]))).toEqual(['center']);
    expect(await crossing(polygon(square(2)))).toEqual(['center', 'ring']);
    expect(await crossing(point(1.5, 0))).toEqual(['ring']);
  });

  test('the aggregation stage measures on the sphere', async () => {
    const { data } = await server.db
      .collection('places')
      .aggregate()
      .geoNear({
        distanceField: 'meters',
        spherical: true,
        near: point(113.3089506, 23.0968251),
        query: { city: /zhou/, _id: _().neq('canton') },
        key: 'at',
        includeLocs: 'found',
      } as never)
      .project({ _id: 1, meters: 1, found: 1 })
      .end();
    expect(data).toEqual([
      {
        _id: 'baiyun',
        meters: 6643.521654040738,
        found: { type: 'Point', coordinates: [113.306789, 23.1564721] },
      },
    ]);
  });

  test('what is no geometry is refused', async () => {
    const raw = (condition: object) =>
      server.db.collection('places').options({ raw: true }).where(condition).get();
    const refused = { code: 'DATABASE_REQUEST_FAILED' };
    await expect(
      raw({
        at: {
          $geoWithin: {
            $box: [
              [0, 0],
              [1, 1],
            ],
          },
        },
      }),
    ).rejects.toMatchObject(refused);
    await expect(
      raw({ at: { $geoWithin: { $geometry: { type: 'Point', coordinates: [0, 0] } } } }),
    ).rejects.toMatchObject(refused);
    await expect(raw({ at: { $nearSphere: { $geometry: { type: 'Circle' } } } })).rejects.toMatchObject(
      refused,
    );
    await expect(raw({ at: { $near: [0, 0] } })).rejects.toMatchObject(refused);
  });
});

test('the six GeoJSON types come back as they went in, through set and in a transaction too', async () => {
  const shapes = {
    point: point(-180, 20),
    line: line([1, 2], [3, 4]),
    polygon: polygon(square(2), square(1)),
    multiPoint: shape('MultiPoint', [point(1, 2), point(3, 4)]),
    multiLine: shape('MultiLineString', [line([1, 2], [3, 4]), line([5, 6], [7, 8])]),
    multiPolygon: shape('MultiPolygon', [polygon(square(2)), polygon(square(1))]),
    list: [point(1, 2), { inner: point(3, 4) }],
  };
  const { id } = await server.db.collection('shapes').add(shapes);
  const doc = server.db.collection('shapes').doc(String(id));
  expect((await doc.set(shapes)).updated).toBe(1);
  await server.restart();
  const [read] = (await doc.get()).data;
  expect(read).toEqual({ _id: id, ...shapes });
  for (const [field, name] of [
    ['point', 'Point'],
    ['line', 'LineString'],
    ['polygon', 'Polygon'],
    ['multiPoint', 'MultiPoint'],
    ['multiLine', 'MultiLineString'],
    ['multiPolygon', 'MultiPolygon'],
  ] as const) {
    expect(read[field]).toBeInstanceOf(Reflect.get(server.db.Geo, name));
  }
});

describe('jsonSchema', () => {
  beforeAll(() =>
    server.db.collection('people').add([
      { _id: 'a', name: '王', age: 30, tags: ['x', 'y'], home: { city: '汉阳' } },
      { _id: 'b', name: 'Li', age: 17.5, tags: ['x', 'x'] },
      { _id: 'c', age: 'old', home: null },
    ]),
  );
  const matching = async (schema: object) =>
    idsOf((await server.db.collection('people').where(server.db.command.jsonSchema(schema)).get()).data).join(
      '',
    );

  test.each<[object, string]>([
    [{ required: ['name'] }, 'ab'],
    [{ properties: { age: { bsonType: 'int' } } }, 'a'],
    [{ properties: { age: { type: 'number' } } }, 'ab'],
    [{ properties: { age: { bsonType: ['string', 'double'] } } }, 'bc'],
    [{ properties: { age: { minimum: 30 } } }, 'ac'],
    [{ properties: { age: { minimum: 17.5, exclusiveMinimum: true, maximum: 30 } } }, 'ac'],
    [{ properties: { name: { minLength: 2 } } }, 'bc'],
    [{ properties: { name: { pattern: '^L' } } }, 'bc'],
    [{ properties: { name: { enum: ['王', 'x'] } } }, 'ac'],
    [{ properties: { tags: { uniqueItems: true, items: { bsonType: 'string' }, maxItems: 2 } } }, 'ac'],
    [{ properties: { home: { bsonType: 'object', required: ['city'] } } }, 'ab'],
    [{ properties: { _id: {}, name: {}, age: {}, tags: {} }, additionalProperties: false }, 'b'],
    [{ anyOf: [{ required: ['name'] }, { properties: { home: { bsonType: 'null' } } }] }, 'abc'],
    [{ oneOf: [{ required: ['home'] }, { required: ['tags'] }] }, 'bc'],
    [{ not: { required: ['tags'] } }, 'c'],
  ])('%j', async (schema, ids) => {
    expect(await matching(schema)).toBe(ids);
  });

  test('inside nor, and refused where a keyword is unknown', async () => {
    const _ = server.db.command;
    const { data } = await server.db
      .collection('people')
      .where(_.nor([_.jsonSchema({ required: ['name'] })]))
      .get();
    expect(idsOf(data)).toEqual(['c']);
    await expect(matching({ requires: ['name'] })).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});
