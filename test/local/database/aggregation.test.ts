import { type DatabaseServer, startDatabaseServer } from '../../support/database-server';

let server: DatabaseServer;
beforeAll(async () => {
  server = await startDatabaseServer([
    {
      name: 'scores',
      indexes: [
        {
          name: 'group',
          keys: [
            ['group', 1],
            ['score', 1],
          ],
        },
      ],
    },
    { name: 'users', indexes: [{ name: 'name', keys: [['name', 1]] }] },
    { name: 'days', indexes: [] },
    { name: 'one', indexes: [] },
  ]);
  await server.db.collection('one').add({ _id: 'o' });
  await server.db.collection('scores').add(SCORES);
  await server.db.collection('users').add(USERS);
});
afterAll(() => server.close());

const SCORES = [
  { _id: 1, group: 'a', name: 'stark', score: 84, tags: ['x', 'y'] },
  { _id: 2, group: 'b', name: 'li', score: 55, tags: [] },
  { _id: 3, group: 'a', name: 'bob', score: 96, tags: null },
  { _id: 4, group: 'b', name: 'li', score: 80 },
  { _id: 5, group: null, name: 'nobody', tags: 'solo' },
];
const USERS = [
  { _id: 'u1', name: 'stark', age: 24, roles: ['r1', 'r2'], home: { city: '汉阳' } },
  { _id: 'u2', name: 'li', age: 30 },
  { _id: 'u3', age: 50 },
];

const $ = () => server.db.command.aggregate;
const _ = () => server.db.command;
const scores = () => server.db.collection('scores').aggregate();
const users = () => server.db.collection('users').aggregate();

/** Runs a pipeline in the database's own words. */
const raw = async (collection: string, stages: object[]) =>
  (await server.db.collection(collection).options({ raw: true }).aggregate(stages).end()).data;

/** The value of one expression; undefined where it is missing. */
async function value(expression: unknown): Promise<unknown> {
  const [result] = await raw('one', [{ $project: { _id: 0, value: expression } }]);
  return result.value;
}

describe('stages', () => {
  test('without any stage that orders, the order of insertion is kept', async () => {
    const { data } = await scores().project({ _id: 1 }).end();
    expect(data.map((each: { _id: number }) => each._id)).toEqual([1, 2, 3, 4, 5]);
    const { data: matched } = await scores()
      .match({ name: _().neq('bob') })
      .project({ _id: 1 })
      .end();
    expect(matched.map((each: { _id: number }) => each._id)).toEqual([1, 2, 4, 5]);
  });

  test('match, sort, skip, limit and count', async () => {
    const { data } = await scores()
      .match({ score: _().gt(55) })
      .sort({ score: -1 })
      .skip(1)
      .limit(1)
      .end();
    expect(data).toEqual([SCORES[0]]);
    expect((await scores().match({ group: 'a' }).count('n').end()).data).toEqual([{ n: 2 }]);
    expect((await scores().match({ group: 'none' }).count('n').end()).data).toEqual([]);
    expect(
      (
        await scores()
          .match({ group: _().or(_().eq('a'), _().eq('b')) })
          .end()
      ).data,
    ).toHaveLength(4);
    expect(
      (await scores().sort({ group: 1, score: -1 }).limit(2).end()).data.map(
        (each: { _id: number }) => each._id,
      ),
    ).toEqual([5, 3]);
  });

  test('project keeps, leaves out and computes', async () => {
    const [first] = (
      await scores()
        .limit(1)
        .project({ _id: 0, name: 1, total: $().sum(['$score', 6]) })
        .end()
    ).data;
    expect(first).toEqual({ name: 'stark', total: 90 });
    expect((await scores().limit(1).project({ tags: 0, score: 0 }).end()).data).toEqual([
      { _id: 1, group: 'a', name: 'stark' },
    ]);
    expect(
      (
        await users()
          .limit(1)
          .project({ _id: 0, pair: ['$name', '$gone'], 'home.city': 1 })
          .end()
      ).data,
    ).toEqual([{ pair: ['stark', null], home: { city: '汉阳' } }]);
  });

  test('addFields leaves the stored documents as they are', async () => {
    const { data } = await users()
      .addFields({ 'home.zip': 430050, twice: $().multiply(['$age', 2]) })
      .limit(1)
      .end();
    expect(data).toEqual([{ ...USERS[0], home: { city: '汉阳', zip: 430050 }, twice: 48 }]);
    expect((await server.db.collection('users').doc('u1').get()).data).toEqual([USERS[0]]);
  });

  test('unwind with its options', async () => {
    const unwound = async (options: object) =>
      (
        await scores()
          .unwind(options as never)
          .project({ name: 0, score: 0, group: 0 })
          .end()
      ).data;
    expect(await unwound({ path: '$tags' })).toEqual([
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 5, tags: 'solo' },
    ]);
    expect(await unwound({ path: '$tags', includeArrayIndex: 'at' })).toEqual([
      { _id: 1, tags: 'x', at: 0 },
      { _id: 1, tags: 'y', at: 1 },
      { _id: 5, tags: 'solo', at: null },
    ]);
    expect(await unwound({ path: '$tags', preserveNullAndEmptyArrays: true })).toEqual([
      { _id: 1, tags: 'x' },
      { _id: 1, tags: 'y' },
      { _id: 2 },
      { _id: 3, tags: null },
      { _id: 4 },
      { _id: 5, tags: 'solo' },
    ]);
    expect((await server.db.collection('scores').doc(2).get()).data[0].tags).toEqual([]);
  });

  test('replaceRoot, sample, sortByCount, bucket, bucketAuto and facet', async () => {
    expect((await users().match({ _id: 'u1' }).replaceRoot({ newRoot: '$home' }).end()).data).toEqual([
      { city: '汉阳' },
    ]);
    await expect(users().replaceRoot({ newRoot: '$home' }).end()).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    expect((await scores().sample({ size: 2 }).end()).data).toHaveLength(2);
    expect((await scores().sample({ size: 50 }).end()).data).toHaveLength(5);
    expect((await scores().sortByCount('$name').limit(1).end()).data).toEqual([{ _id: 'li', count: 2 }]);
    const bucketed = await scores()
      .bucket({
        groupBy: '$score',
        boundaries: [0, 80, 90],
        default: 'other',
        output: { n: $().sum(1), names: $().push('$name') },
      })
      .end();
    expect(bucketed.data).toEqual([
      { _id: 0, n: 1, names: ['li'] },
      { _id: 80, n: 2, names: ['stark', 'li'] },
      { _id: 'other', n: 2, names: ['bob', 'nobody'] },
    ]);
    const auto = await scores()
      .match({ score: _().exists(true) })
      .bucketAuto({ groupBy: '$score', buckets: 2 })
      .end();
    expect(auto.data).toEqual([
      { _id: { min: 55, max: 84 }, count: 2 },
      { _id: { min: 84, max: 96 }, count: 2 },
    ]);
    expect(
      await raw('scores', [
        { $facet: { a: [{ $match: { group: 'a' } }, { $count: 'n' }], all: [{ $count: 'n' }] } },
      ]),
    ).toEqual([{ a: [{ n: 2 }], all: [{ n: 5 }] }]);
  });

  test('what is not known is refused, where no document is as well', async () => {
    const refused = { code: 'DATABASE_REQUEST_FAILED' };
    const none = { $match: { _id: 'none' } };
    await expect(raw('one', [none, { $out: 'elsewhere' }])).rejects.toMatchObject(refused);
    await expect(raw('one', [none, { $unknown: {} }])).rejects.toMatchObject(refused);
    await expect(raw('one', [none, { $project: { a: { $unknown: 1 } } }])).rejects.toMatchObject(refused);
    await expect(raw('one', [none, { $group: { _id: null, n: { $unknown: 1 } } }])).rejects.toMatchObject(
      refused,
    );
    await expect(raw('one', [none, { $group: { n: { $sum: 1 } } }])).rejects.toMatchObject(refused);
    await expect(raw('one', [none, { $project: { a: { $divide: [1] } } }])).rejects.toMatchObject(refused);
    await expect(raw('one', [none, { $limit: 0 }])).rejects.toMatchObject(refused);
    await expect(raw('one', [none, { $unwind: 'tags' }])).rejects.toMatchObject(refused);
    await expect(raw('one', [none, { $sort: { a: 2 } }])).rejects.toMatchObject(refused);
  });
});

describe('group', () => {
  test('by a field, null and missing together, in the order of first appearance', async () => {
    const { data } = await scores()
      .group({ _id: '$group', n: $().sum(1), total: $().sum('$score'), mean: $().avg('$score') })
      .end();
    expect(data).toEqual([
      { _id: 'a', n: 2, total: 180, mean: 90 },
      { _id: 'b', n: 2, total: 135, mean: 67.5 },
      { _id: null, n: 1, total: 0, mean: null },
    ]);
  });

  test('all accumulators', async () => {
    const { data } = await scores()
      .sort({ score: 1 })
      .group({
        _id: { g: '$group' },
        first: $().first('$name'),
        last: $().last('$name'),
        max: $().max('$score'),
        min: $().min('$score'),
        all: $().push({ name: '$name', score: '$score' }),
        set: $().addToSet('$name'),
        pop: $().stdDevPop('$score'),
        samp: $().stdDevSamp('$score'),
      })
      .match({ '_id.g': 'b' })
      .end();
    expect(data).toEqual([
      {
        _id: { g: 'b' },
        first: 'li',
        last: 'li',
        max: 80,
        min: 55,
        all: [
          { name: 'li', score: 55 },
          { name: 'li', score: 80 },
        ],
        set: ['li'],
        pop: 12.5,
        samp: expect.closeTo(17.6777, 3),
      },
    ]);
    const merged = await users()
      .group({ _id: null, m: $().mergeObjects('$home'), nested: $().sum($().sum(['$age', 1])) })
      .end();
    expect(merged.data).toEqual([{ _id: null, m: { city: '汉阳' }, nested: 107 }]);
  });

  test('by dates, numbers and texts apart', async () => {
    await server.db
      .collection('days')
      .add([
        { k: new Date(1) },
        { k: new Date(1) },
        { k: 1 },
        { k: '1' },
        { k: true },
        { k: { a: 1 } },
        { k: { a: 1 } },
      ]);
    const { data } = await server.db
      .collection('days')
      .aggregate()
      .group({ _id: '$k', n: $().sum(1) })
      .end();
    expect(data).toEqual([
      { _id: new Date(1), n: 2 },
      { _id: 1, n: 1 },
      { _id: '1', n: 1 },
      { _id: true, n: 1 },
      { _id: { a: 1 }, n: 2 },
    ]);
  });
});

describe('lookup', () => {
  test('by equal fields; missing equals missing', async () => {
    const { data } = await scores()
      .match({ score: _().gte(84) })
      .lookup({ from: 'users', localField: 'name', foreignField: 'name', as: 'user' })
      .end();
    expect(data.map((each: { user: { _id: string }[] }) => each.user.map((user) => user._id))).toEqual([
      ['u1'],
      [],
    ]);
    const { data: nulls } = await scores()
      .match({ _id: 5 })
      .lookup({ from: 'users', localField: 'gone', foreignField: 'name', as: 'user' })
      .end();
    expect(nulls[0].user).toEqual([USERS[2]]);
    const { data: empty } = await scores()
      .match({ _id: 2 })
      .lookup({ from: 'users', localField: 'tags', foreignField: 'name', as: 'user' })
      .end();
    expect(empty[0].user).toEqual([]);
  });

  test('by any element of an array', async () => {
    await server.db.createCollection('roles');
    await server.db.collection('roles').add([{ _id: 'r1' }, { _id: 'r2' }, { _id: 'r3' }]);
    const { data } = await users()
      .match({ _id: 'u1' })
      .lookup({ from: 'roles', localField: 'roles', foreignField: '_id', as: 'held' })
      .end();
    expect(data[0].held).toEqual([{ _id: 'r1' }, { _id: 'r2' }]);
    const { data: back } = await server.db
      .collection('roles')
      .aggregate()
      .lookup({ from: 'users', localField: '_id', foreignField: 'roles', as: 'holders' })
      .end();
    expect(back.map((each: { holders: unknown[] }) => each.holders.length)).toEqual([1, 1, 0]);
  });

  test('by a pipeline, with variables', async () => {
    const { data } = await users()
      .lookup({
        from: 'scores',
        let: { wanted: '$name', least: 60 },
        pipeline: $()
          .pipeline()
          .match(_().expr($().and([$().eq(['$name', '$$wanted']), $().gte(['$score', '$$least'])])))
          .project({ _id: 0, score: 1 })
          .done(),
        as: 'best',
      })
      .end();
    expect(data.map((each: { best: unknown }) => each.best)).toEqual([[{ score: 84 }], [{ score: 80 }], []]);
  });

  test('by a pipeline alone, dates and numbers in it', async () => {
    const { data } = await users()
      .limit(1)
      .lookup({
        from: 'scores',
        pipeline: $()
          .pipeline()
          .match({ score: _().gt(80) })
          .sort({ score: -1 })
          .limit(1)
          .done(),
        as: 'top',
      })
      .end();
    expect(data[0].top).toEqual([SCORES[2]]);
  });

  test('an unknown collection or stage is refused', async () => {
    await expect(
      users().lookup({ from: 'nowhere', localField: 'a', foreignField: 'b', as: 'c' }).end(),
    ).rejects.toMatchObject({ code: 'DATABASE_COLLECTION_NOT_EXIST' });
    await expect(
      raw('users', [
        { $match: { _id: 'none' } },
        { $lookup: { from: 'scores', pipeline: [{ $unknown: 1 }], as: 'c' } },
      ]),
    ).rejects.toMatchObject({ code: 'DATABASE_REQUEST_FAILED' });
  });
});

describe('expressions', () => {
  const date = new Date(1_557_826_731_686);

  test('parts of a date in UTC, weeks from Sunday', async () => {
    expect(
      await value({
        year: { $year: date },
        month: { $month: date },
        day: { $dayOfMonth: date },
        hour: { $hour: date },
        minute: { $minute: date },
        second: { $second: date },
        ms: { $millisecond: date },
        ofYear: { $dayOfYear: date },
        ofWeek: { $dayOfWeek: date },
        week: { $week: date },
        isoDay: { $isoDayOfWeek: date },
        isoWeek: { $isoWeek: date },
        isoYear: { $isoWeekYear: date },
      }),
    ).toEqual({
      year: 2019,
      month: 5,
      day: 14,
      hour: 9,
      minute: 38,
      second: 51,
      ms: 686,
      ofYear: 134,
      ofWeek: 3,
      week: 19,
      isoDay: 2,
      isoWeek: 20,
      isoYear: 2019,
    });
  });

  test.each([
    ['2017-01-01T00:00:00Z', 1, 52, 2016],
    ['2016-01-01T00:00:00Z', 0, 53, 2015],
    ['2016-01-03T00:00:00Z', 1, 53, 2015],
    ['2018-12-31T23:59:59Z', 52, 1, 2019],
    ['2020-12-31T00:00:00Z', 52, 53, 2020],
  ])('weeks at the turn of a year: %s', async (text, week, isoWeek, isoYear) => {
    const at = new Date(text);
    expect(await value({ a: { $week: at }, b: { $isoWeek: at }, c: { $isoWeekYear: at } })).toEqual({
      a: week,
      b: isoWeek,
      c: isoYear,
    });
  });

  test('time zones, by offset and by name', async () => {
    const late = new Date('2026-01-01T17:30:00Z');
    expect(await value({ $hour: { date: late, timezone: 'Asia/Shanghai' } })).toBe(1);
    expect(await value({ $dayOfMonth: { date: late, timezone: '+08:00' } })).toBe(2);
    expect(await value({ $minute: { date: late, timezone: '-0315' } })).toBe(15);
    expect(
      await value({
        $dateToString: { date: late, format: '%Y-%m-%d %H:%M:%S.%L %z %Z', timezone: 'Asia/Shanghai' },
      }),
    ).toBe('2026-01-02 01:30:00.000 +0800 480');
    expect(await value({ $dateToString: { date: late, format: '%G-W%V-%u %j %U %w %%' } })).toBe(
      '2026-W01-4 001 00 5 %',
    );
    expect(await value({ $dateToString: { date: late } })).toBe('2026-01-01T17:30:00.000Z');
    expect(await value({ $dateToString: { date: '$gone', onNull: 'none' } })).toBe('none');
    expect(
      await value({
        $dateFromParts: { year: 2017, month: 2, day: 8, hour: 12, timezone: 'America/New_York' },
      }),
    ).toEqual(new Date('2017-02-08T17:00:00Z'));
    expect(await value({ $dateFromParts: { year: 2017, month: 14, day: 0 } })).toEqual(
      new Date('2018-01-31T00:00:00Z'),
    );
    expect(await value({ $dateFromParts: { isoWeekYear: 2017, isoWeek: 6, isoDayOfWeek: 4 } })).toEqual(
      new Date('2017-02-09T00:00:00Z'),
    );
    expect(await value({ $dateFromString: { dateString: date.toISOString() } })).toEqual(date);
    expect(
      await value({ $dateFromString: { dateString: '2026-01-02 01:30', timezone: 'Asia/Shanghai' } }),
    ).toEqual(late);
    expect(await value({ $dateFromString: { dateString: '02/01/2026', format: '%d/%m/%Y' } })).toEqual(
      new Date('2026-01-02T00:00:00Z'),
    );
    expect(await value({ $dateFromString: { dateString: 'no date', onError: 'bad' } })).toBe('bad');
    await expect(value({ $dateFromString: { dateString: 'no date' } })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    await expect(value({ $hour: { date: late, timezone: 'Nowhere/Else' } })).rejects.toMatchObject({
      code: 'DATABASE_REQUEST_FAILED',
    });
    expect(await value({ $dateToParts: { date: late, timezone: '+08' } })).toMatchObject({ day: 2, hour: 1 });
  });

  test.each([
    [
      {
        $setUnion: [
          [1, 2],
          [3, 1],
        ],
      },
      [1, 2, 3],
    ],
    [
      {
        $setUnion: [
          [1, 2],
          [{}, []],
        ],
      },
      [1, 2, {}, []],
    ],
    [
      {
        $setIntersection: [
          [2, 1],
          [1, 2, 3],
        ],
      },
      [1, 2],
    ],
    [
      {
        $setDifference: [
          [{}, [], 1],
          [1, 2],
        ],
      },
      [{}, []],
    ],
    [
      {
        $setEquals: [
          [1, 2],
          [2, 1, 2],
        ],
      },
      true,
    ],
    [{ $setIsSubset: [[1], [1, 2]] }, true],
    [{ $setIsSubset: [[3], [1, 2]] }, false],
    [{ $allElementsTrue: [[true, 1, 'a']] }, true],
    [{ $allElementsTrue: [[]] }, true],
    [{ $allElementsTrue: [[1, 0]] }, false],
    [{ $anyElementTrue: [[]] }, false],
    [{ $anyElementTrue: [[0, 'stark']] }, true],
  ])('sets: %j', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test.each([
    [{ $concat: ['黄', '四郎'] }, '黄四郎'],
    [{ $concat: ['a', null] }, null],
    [{ $indexOfBytes: ['Yuanxin', 'a'] }, 2],
    [{ $indexOfBytes: ['心谭a', 'a'] }, 6],
    [{ $indexOfCP: ['心🌱a', 'a'] }, 2],
    [{ $indexOfCP: ['abcabc', 'a', 1] }, 3],
    [{ $indexOfCP: ['Chengxi', 'a'] }, -1],
    [{ $split: ['1999/12/12', '/'] }, ['1999', '12', '12']],
    [{ $strcasecmp: ['Yuanxin', 'dong'] }, 1],
    [{ $strcasecmp: ['ab', 'AB'] }, 0],
    [{ $strLenBytes: '心谭' }, 6],
    [{ $strLenCP: '心🌱' }, 2],
    [{ $substr: ['1999/12/12', 0, 4] }, '1999'],
    [{ $substr: ['1999/12/12', 8, -1] }, '12'],
    [{ $substrBytes: ['心谭', 3, 3] }, '谭'],
    [{ $substrBytes: ['abc', -1, 2] }, ''],
    [{ $substrBytes: ['abc', 5, 2] }, ''],
    [{ $substrCP: ['心🌱谭', 1, 1] }, '🌱'],
    [{ $toLower: 'LI' }, 'li'],
    [{ $toUpper: null }, ''],
    [{ $trim: { input: '  a ' } }, 'a'],
    [{ $ltrim: { input: 'xxa', chars: 'x' } }, 'a'],
    [{ $replaceAll: { input: 'a-b-c', find: '-', replacement: { $literal: '$&' } } }, 'a$&b$&c'],
    [{ $regexMatch: { input: 'abc', regex: '^B', options: 'i' } }, false],
    [{ $regexFind: { input: '心ab', regex: '(a)(x)?' } }, { match: 'a', idx: 1, captures: ['a', null] }],
  ])('texts: %j', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test.each([
    [{ $cond: { if: { $gte: [3, 2] }, then: 'yes', else: 'no' } }, 'yes'],
    [{ $cond: ['$gone', 1, 2] }, 2],
    [{ $ifNull: ['$gone', 'none'] }, 'none'],
    [{ $ifNull: [null, '$gone', 3] }, 3],
    [
      {
        $switch: {
          branches: [
            { case: false, then: 1 },
            { case: true, then: 2 },
          ],
          default: 3,
        },
      },
      2,
    ],
    [{ $and: [1, 'a', {}] }, true],
    [{ $or: [0, null, '$gone'] }, false],
    [{ $not: [0] }, true],
    [{ $eq: ['$gone', null] }, false],
    [{ $gt: [null, '$gone'] }, true],
    [{ $eq: [[1, 2], 1] }, false],
    [{ $gt: ['a', 5] }, true],
    [{ $cmp: [2, 10] }, -1],
    [
      {
        $eq: [
          { a: 1, b: 2 },
          { b: 2, a: 1 },
        ],
      },
      false,
    ],
    [{ $literal: '$1' }, '$1'],
    [{ $let: { vars: { t: { $multiply: [2, 3] } }, in: { $add: ['$$t', 1] } } }, 7],
  ])('conditions: %j', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test.each([
    [{ $add: [1, 2.5] }, 3.5],
    [{ $add: [new Date(5), 10] }, new Date(15)],
    [{ $subtract: [new Date(15), new Date(5)] }, 10],
    [{ $subtract: [new Date(15), 5] }, new Date(10)],
    [{ $multiply: [2, null] }, null],
    [{ $divide: [7, 2] }, 3.5],
    [{ $mod: [-7, 3] }, -1],
    [{ $abs: -3 }, 3],
    [{ $ceil: 1.2 }, 2],
    [{ $floor: -1.2 }, -2],
    [{ $trunc: [1.29, 1] }, 1.2],
    [{ $round: [2.5, 0] }, 2],
    [{ $round: [1.005, 2] }, 1],
    [{ $pow: [2, 10] }, 1024],
    [{ $sqrt: 16 }, 4],
    [{ $log: [8, 2] }, 3],
    [{ $toInt: '12' }, 12],
    [{ $toString: 12 }, '12'],
    [{ $convert: { input: 'x', to: 'int', onError: -1 } }, -1],
    [{ $type: '$gone' }, 'missing'],
  ])('numbers: %j', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test.each([
    [{ $arrayElemAt: [[1, 2], -1] }, 2],
    [{ $arrayElemAt: [[1, 2], 5] }, undefined],
    [{ $concatArrays: [[1], [2]] }, [1, 2]],
    [{ $filter: { input: [1, 5, 9], as: 'n', cond: { $gt: ['$$n', 4] } } }, [5, 9]],
    [{ $map: { input: [1, 2], as: 'n', in: { $add: ['$$n', 1] } } }, [2, 3]],
    [{ $reduce: { input: [1, 2, 3], initialValue: 0, in: { $add: ['$$value', '$$this'] } } }, 6],
    [{ $in: [2, [1, 2]] }, true],
    [{ $indexOfArray: [['a', 'b'], 'b'] }, 1],
    [{ $isArray: [[1]] }, true],
    [{ $isArray: 'a' }, false],
    [{ $range: [0, 10, 3] }, [0, 3, 6, 9]],
    [{ $reverseArray: [[1, 2]] }, [2, 1]],
    [{ $size: [[1, 2]] }, 2],
    [{ $slice: [[1, 2, 3], -2] }, [2, 3]],
    [{ $slice: [[1, 2, 3], 1, 1] }, [2]],
    [
      { $zip: { inputs: [[1, 2], ['a']], useLongestLength: true, defaults: [0, 'z'] } },
      [
        [1, 'a'],
        [2, 'z'],
      ],
    ],
    [{ $arrayToObject: [[['a', 1]]] }, { a: 1 }],
    [{ $objectToArray: { a: 1 } }, [{ k: 'a', v: 1 }]],
    [{ $mergeObjects: [{ a: 1 }, { b: 2 }, null] }, { a: 1, b: 2 }],
    [{ $sum: [1, 'x', 2] }, 3],
    [{ $max: [[1, 7, 3]] }, 7],
    [{ $avg: [1, 2] }, 1.5],
  ])('arrays and objects: %j', async (expression, expected) => {
    expect(await value(expression)).toEqual(expected);
  });

  test('what cannot be computed is refused', async () => {
    const refused = { code: 'DATABASE_REQUEST_FAILED' };
    for (const expression of [
      { $add: ['a', 1] },
      { $divide: [1, 0] },
      { $size: 'a' },
      { $concat: ['a', 1] },
      { $toInt: 'x' },
      { $add: ['$$unknown', 1] },
      { $substrBytes: ['心', 1, 1] },
    ]) {
      await expect(value(expression)).rejects.toMatchObject(refused);
    }
  });
});
