import { RISKY_WORD } from '../../local/cloud/wechat/open-api';
import { applyingThrough, writeApplications } from '../support/applying';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { newKey, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof applyingThrough>;
beforeEach(async () => {
  world = await startWorld();
  phone = applyingThrough(world.gateway);
});
afterEach(() => world.close());

const stored = async () => (await world.dump()).applications ?? [];
const person = {
  name: ' 苏晚晴 ',
  phone: '02755550001',
  birthYear: 1990,
  address: '示例路 7 号',
  idNumber: '42010519900101123X',
};

test('anybody hands in, and hears by which working day the station answers', async () => {
  const reply = await phone.submit('unknown', { person });
  expect(dataOf(reply)).toEqual({
    applicationId: expect.stringMatching(/^[a-z2-7]{24}$/),
    state: 'submitted',
    dueDay: '2026-12-02',
  });
  expectAffordable('command', reply);
  expect(reply.rounds).toBeLessThanOrEqual(4);
  expect((await world.dump()).accounts?.map((a) => a._id)).not.toContain('unknown');
});

test('holidays do not count against the station', async () => {
  await world.gateway.setClock('2026-09-30T16:00:00+08:00');
  expect(dataOf(await phone.submit('anyone')).dueDay).toBe('2026-10-13');
});

test('the applicant reads what was written, but no more of the identity number than its end', async () => {
  const applicationId = await phone.submitted('anyone', { person });
  expect(dataOf(await phone.get('anyone', applicationId))).toEqual({
    applicationId,
    stationId: 's1',
    stationName: 's1 站',
    for: 'family',
    personName: '苏晚晴',
    state: 'submitted',
    submittedAt: expect.any(Number),
    dueDay: '2026-12-02',
    asksWish: false,
    waitsLong: false,
    person: {
      name: '苏晚晴',
      phone: '02755550001',
      birthYear: 1990,
      address: '示例路 7 号',
      idNumberEnd: '123X',
    },
    applicant: { name: '苏半夏', phone: '13900000001', relation: '妈妈' },
    needs: '想出来走走',
    photos: [],
    steps: [{ at: expect.any(Number), kind: 'submitted', stationName: 's1 站' }],
  });
});

test('nothing about persons can be read in the database', async () => {
  const photo = `cloud://env.bucket/applications/${'a'.repeat(24)}.jpg`;
  await phone.submit('anyone', { person, photos: [photo], needs: '想学做饭' });
  const written = JSON.stringify(await stored());
  for (const word of ['苏', '晚晴', '半夏', '妈妈', '做饭', '示例', '1990', '0105', '5555', '13900', 'aaaa'])
    expect(written).not.toContain(word);
});

test('words that WeChat refuses are not handed in, wherever they stand', async () => {
  const bad = `${RISKY_WORD}。`;
  const everywhere = [
    { needs: bad },
    { person: { name: RISKY_WORD } },
    { person: { name: '苏晚晴', address: bad } },
    { applicant: { name: RISKY_WORD, phone: '13900000001' } },
    { applicant: { name: '苏半夏', phone: '13900000001', relation: bad } },
  ];
  for (const over of everywhere) expect(codeOf(await phone.submit('anyone', over))).toBe('TEXT_REFUSED');
  expect(await stored()).toEqual([]);
});

test('a station that is none is NOT_FOUND', async () => {
  expect(codeOf(await phone.submit('anyone', { stationId: 's9' }))).toBe('NOT_FOUND');
  expect(await stored()).toEqual([]);
});

test.each([
  'cloud://env/signatures/aaaaaaaaaaaaaaaaaaaaaaaa.jpg',
  'cloud://env/applications/../signatures/aaaaaaaaaaaaaaaaaaaaaaaa.jpg',
  'cloud://env/applications/short.jpg',
  'cloud://env/applications/aaaaaaaaaaaaaaaaaaaaaaaa',
  'https://example.com/applications/aaaaaaaaaaaaaaaaaaaaaaaa.jpg',
])('no picture of an application: %s', async (fileId) => {
  const { body } = await phone.submit('anyone', { photos: [fileId] });
  expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: ['photos.0'] });
});

describe('three at a time', () => {
  test('the fourth waits until one has ended', async () => {
    const first = await phone.submitted('anyone');
    for (let i = 0; i < 2; i++) await phone.submitted('anyone');
    expect(codeOf(await phone.submit('anyone'))).toBe('TOO_MANY_REQUESTS');
    expect(codeOf(await phone.submit('another'))).toBe('OK');
    dataOf(await phone.withdraw('anyone', first));
    expect(codeOf(await phone.submit('anyone'))).toBe('OK');
    expect(codeOf(await phone.submit('anyone'))).toBe('TOO_MANY_REQUESTS');
  });

  test('one that waits counts, one that was refused or accepted does not', async () => {
    const ids = [];
    for (let i = 0; i < 3; i++) ids.push(await phone.submitted('anyone'));
    const [one = '', two = '', three = ''] = ids;
    dataOf(await phone.review('staff', one, { decision: 'wait' }));
    expect(codeOf(await phone.submit('anyone'))).toBe('TOO_MANY_REQUESTS');
    dataOf(await phone.review('staff', two, { decision: 'refuse', reason: '住得太远' }));
    expect(codeOf(await phone.submit('anyone'))).toBe('OK');
    dataOf(await phone.review('staff', three, { decision: 'accept' }));
    expect(codeOf(await phone.submit('anyone'))).toBe('OK');
    expect(codeOf(await phone.submit('anyone'))).toBe('TOO_MANY_REQUESTS');
  });

  test('eight at once from one account: three get through', async () => {
    for (const openid of ['a', 'b', 'c']) {
      const replies = await Promise.all(Array.from({ length: 8 }, () => phone.submit(openid)));
      expect(tally(replies)).toEqual({ OK: 3, TOO_MANY_REQUESTS: 5 });
    }
    expect(await stored()).toHaveLength(9);
  });

  test('handing in and taking back has an end', async () => {
    const ended = { state: 'withdrawn', dueDay: null, openid: 'anyone' } as const;
    await writeApplications(world, ...Array.from({ length: 20 }, () => ended));
    expect(codeOf(await phone.submit('anyone'))).toBe('TOO_MANY_REQUESTS');
  });
});

describe('repeated', () => {
  test('the same answer again, later too and once it is decided', async () => {
    const idempotencyKey = newKey();
    const first = await phone.submit('anyone', { idempotencyKey });
    const again = await Promise.all([1, 2, 3].map(() => phone.submit('anyone', { idempotencyKey })));
    for (const { body } of again) expect(body).toEqual(first.body);
    dataOf(await phone.review('staff', dataOf(first).applicationId, { decision: 'accept' }));
    await world.gateway.setClock('2026-12-20T10:00:00+08:00');
    expect((await phone.submit('anyone', { idempotencyKey })).body).toEqual(first.body);
    expect(await stored()).toHaveLength(1);
  });

  test('twice at the very same time it is one', async () => {
    const idempotencyKey = newKey();
    const replies = await Promise.all([1, 2, 3, 4].map(() => phone.submit('anyone', { idempotencyKey })));
    expect(new Set(replies.map((r) => JSON.stringify(r.body))).size).toBe(1);
    expect(await stored()).toHaveLength(1);
  });

  test('another wish under the same key is none', async () => {
    const idempotencyKey = newKey();
    dataOf(await phone.submit('anyone', { idempotencyKey }));
    expect(codeOf(await phone.submit('anyone', { idempotencyKey, needs: '想学做饭' }))).toBe(
      'IDEMPOTENCY_CONFLICT',
    );
  });

  test('after a crash at any trip it stands once', async () => {
    for (let trip = 1; trip <= 6; trip++) {
      const openid = `crashing-${trip}`;
      const idempotencyKey = newKey();
      await phone.submit(openid, { idempotencyKey }, { crashAfterTrips: trip });
      dataOf(await phone.submit(openid, { idempotencyKey }));
      expect(dataOf(await phone.mine(openid)).applications).toHaveLength(1);
    }
  });
});
