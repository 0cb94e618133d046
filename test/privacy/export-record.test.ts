import { bookingThrough } from '../support/booking';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { decisionsBut, signingThrough } from '../support/signing';
import { openidOf, slotOf, startWorld, type World } from '../support/world';

let world: World;
beforeEach(async () => {
  world = await startWorld();
  const { db, seal } = world;
  await db
    .collection('clients')
    .doc('c1')
    .update({
      phone: seal('027-5555-0199'),
      address: seal('测试街 12 号'),
      idNumber: seal('42010519900101123X'),
      birthYear: 1990,
    });
  await db
    .collection('accounts')
    .doc('staff')
    .update({ name: seal('沈听雨') });
  await db
    .collection('accounts')
    .doc('guardian')
    .update({ name: seal('林妈妈') });
});
afterEach(() => world.close());

const own = openidOf('c1');
const ask = (openid: string, cursor?: string) =>
  world.gateway.call(openid, 'privacy', 'exportRecord', { clientId: 'c1', ...(cursor && { cursor }) });

/** All pages, each within what a query may cost; sections of one title put together. */
async function wholeRecord(openid = own) {
  const sections = new Map<string, Record<string, string>[]>();
  let pages = 0;
  let cursor: string | undefined;
  do {
    const reply = await ask(openid, cursor);
    expectAffordable('query', reply);
    const page = dataOf(reply);
    for (const { title, rows } of page.sections) {
      const shown = rows.map((row) => Object.fromEntries(row.map(({ name, value }) => [name, value])));
      sections.set(title, [...(sections.get(title) ?? []), ...shown]);
    }
    pages += 1;
    cursor = page.cursor;
  } while (cursor);
  return { sections, pages };
}

test('everything about the client, in words', async () => {
  const phone = bookingThrough(world.gateway);
  await phone.booked('c1', slotOf('group', '2026-11-26', '1400'), { openid: 'guardian' });
  const gone = await phone.booked('c1', slotOf('talk', '2026-11-27', '0900'));
  dataOf(await phone.cancel(own, gone, { reason: '要去看外婆' }));
  await signingThrough(world.gateway).sign(own, { decisions: decisionsBut('photos') });
  await signingThrough(world.gateway).withdraw(own, 'clinic');
  await world.db.collection('serviceRecords').add({
    _id: 'record-1',
    clientId: 'c1',
    stationId: 's1',
    serviceId: 's1.talk',
    workerId: 's1.w1',
    startAt: new Date('2026-11-20T09:30:00+08:00'),
    endAt: new Date('2026-11-20T10:30:00+08:00'),
    minutes: 60,
    way: 'home',
  });
  dataOf(await world.gateway.call('staff', 'cases', 'getClient', { clientId: 'c1' }));

  const { sections, pages } = await wholeRecord();
  expect(pages).toBe(2);
  expect(sections.get('我的资料')).toEqual([
    {
      名字: '测试c1',
      称呼: 'c1',
      电话: '027-5555-0199',
      住址: '测试街 12 号',
      出生年份: '1990',
      身份证号: '42010519900101123X',
      谁签同意书: '自己签',
      站点: 's1 站',
      现在: '服务中',
    },
  ]);
  expect(sections.get('谁能看、谁能办')).toContainEqual({
    名字: '林妈妈',
    关系: '监护人',
    可以: '约时间、填问卷、看记录、签同意书',
  });
  expect(sections.get('谁能看、谁能办')).toContainEqual({ 关系: '自己' });
  expect(sections.get('同意书')).toEqual([
    {
      时间: '2026-11-25 周三 上午 10:00',
      谁: '自己',
      在哪里: '自己的手机',
      做了什么: '写名字，交给站里',
      服务约定: '同意（2026-11 的写法）',
      记录活动: '同意（2026-11 的写法）',
      把情况告诉医院: '同意（2026-11 的写法）',
      拍照片: '不同意（2026-11 的写法）',
      微信提醒: '同意（2026-11 的写法）',
    },
    {
      时间: '2026-11-25 周三 上午 10:00',
      谁: '自己',
      在哪里: '自己的手机',
      做了什么: '不再同意',
      把情况告诉医院: '不同意（2026-11 的写法）',
    },
  ]);
  expect(sections.get('约过的时间')).toEqual([
    {
      时间: '2026-11-26 周四 下午 2:00',
      做什么: '小组',
      在哪里: 's1 站，一楼小屋',
      和谁: '甲社工',
      现在: '约好了',
    },
    {
      时间: '2026-11-27 周五 上午 9:00',
      做什么: '谈心时间',
      在哪里: 's1 站，一楼小屋',
      和谁: '甲社工',
      现在: '取消了',
      谁取消的: '自己或家人',
      为什么: '要去看外婆',
    },
  ]);
  expect(sections.get('来过的记录')).toEqual([
    {
      时间: '2026-11-20 周五 上午 9:30',
      多久: '60 分钟',
      做什么: '谈心时间',
      怎么见的: '上门',
      在哪里: 's1 站',
      和谁: '甲社工',
    },
  ]);
  expect(sections.get('谁看过')).toEqual([
    { 时间: '2026-11-25 周三 上午 10:00', 谁: '沈听雨', 在哪里: 's1 站', 看了什么: '资料' },
  ]);
});

test('those who only look on see the end of the identity number, and no number where there is none', async () => {
  const idOf = async (openid: string) => (await wholeRecord(openid)).sections.get('我的资料')?.[0]?.身份证号;
  expect(await idOf('guardian')).toBe('42010519900101123X');
  expect(await idOf('relative')).toBe('尾号 123X');
  expect(await idOf('guardian-read')).toBe('尾号 123X');
  await world.db.collection('clients').doc('c1').update({ idNumber: world.db.command.remove() });
  expect(await idOf('relative')).toBeUndefined();
});

test('a history of years comes page by page, none twice and none missing', async () => {
  const day = (i: number) => new Date(Date.parse('2020-01-01T09:00:00+08:00') + i * 43_200_000);
  const record = (i: number) => ({
    _id: `record-${i}`,
    clientId: 'c1',
    stationId: 's1',
    serviceId: 's1.talk',
    workerId: 's1.w1',
    startAt: day(i - (i % 2)),
    endAt: day(i + 1),
    minutes: i + 1,
    way: 'face',
  });
  const visit = (i: number) => ({
    _id: `visit-${i}`,
    clientId: 'c1',
    at: day(i),
    openid: 'staff',
    stationId: 's1',
    call: 'cases/getClient',
    expiresAt: new Date('2030-01-01'),
  });
  await world.db.collection('serviceRecords').add(Array.from({ length: 450 }, (_, i) => record(i)));
  await world.db.collection('visits').add(Array.from({ length: 205 }, (_, i) => visit(2 * i)));
  const { sections, pages } = await wholeRecord();
  expect(pages).toBe(4);
  const minutes = sections.get('来过的记录')?.map((r) => Number.parseInt(r.多久 ?? '', 10));
  expect(minutes?.sort((a, b) => a - b)).toEqual(Array.from({ length: 450 }, (_, i) => i + 1));
  expect(sections.get('谁看过')).toHaveLength(205);
  expect(sections.get('约过的时间')).toEqual([]);
});

test('the file is named for its day, not for the person', async () => {
  expect(dataOf(await ask(own)).fileName).toBe('我的记录-2026-11-25.txt');
});

test('nobody exports somebody else: not staff, not another family, not who may only book', async () => {
  for (const [openid, code] of [
    ['staff', 'FORBIDDEN'],
    ['manager', 'FORBIDDEN'],
    ['district', 'FORBIDDEN'],
    [openidOf('c2'), 'NOT_FOUND'],
    ['guardian-of-another', 'NOT_FOUND'],
    ['guardian-book', 'NOT_FOUND'],
  ] as const)
    expect(codeOf(await ask(openid))).toBe(code);
});

test.each(['x', '0.0', '0.0_0.0', '0.0_0.0_x', '-_-_-_-', '0.0_0.0_-1.0'])(
  'a cursor that is none of ours: %s',
  async (cursor) => {
    expect((await ask(own, cursor)).body).toMatchObject({ code: 'INVALID_INPUT', fields: ['cursor'] });
  },
);

test('nothing is written by it', async () => {
  const before = await world.dump();
  await wholeRecord();
  expect(await world.dump()).toEqual(before);
});

test('whom the family named, where one came from and who signs since when are in it', async () => {
  const { db, seal } = world;
  const at = new Date('2026-11-20T10:00:00+08:00');
  await db
    .collection('clients')
    .doc('c1')
    .update({
      contact: { name: seal('林妈妈'), phone: seal('13900000009'), relation: seal('妈妈') },
      moved: { at, from: 's2 站', by: 'staff', agreedWithClient: true },
      capacityChanges: [{ at, by: 'manager', from: 'minor', to: 'full', reason: seal('满 18 岁了') }],
    });
  const [person] = (await wholeRecord()).sections.get('我的资料') ?? [];
  expect(person).toMatchObject({
    家里的联系人: '林妈妈，妈妈，13900000009',
    从哪里转来: '2026-11-20 周五，s2 站',
    '2026-11-20 周五': '改成自己签：满 18 岁了',
  });
});
