import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { newKey, startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

let visitors = 0;
const somebody = () => `asker-${++visitors}`;
const wish = {
  stationId: 's1',
  clientName: '测试c2',
  relation: 'guardian',
  myName: '李阿姨',
  phone: '13800000000',
  note: '我是他妈妈',
};

const ask = (openid: string, over: object = {}) =>
  world.gateway.call(openid, 'accounts', 'requestLink', { ...wish, idempotencyKey: newKey(), ...over });
const mine = async (openid: string) => {
  const reply = await world.gateway.call(openid, 'accounts', 'listMyRequests', {});
  expectAffordable('query', reply);
  return dataOf(reply).requests;
};
const waiting = async (openid = 'staff', stationId = 's1') => {
  const reply = await world.gateway.call(openid, 'accounts', 'listLinkRequests', { stationId });
  expectAffordable('query', reply);
  return dataOf(reply).requests;
};
const review = (
  requestId: string,
  decision: object,
  { by = 'staff', key = newKey(), stationId = 's1' } = {},
) =>
  world.gateway.call(by, 'accounts', 'reviewLinkRequest', {
    stationId,
    requestId,
    decision,
    idempotencyKey: key,
  });
const approve = { kind: 'approve', clientId: 'c2', scopes: ['book', 'read'] };
const refuse = { kind: 'refuse', reason: '请先到站里来一趟' };

describe('a request', () => {
  test('waits, is seen by who asked and by the station, and by nobody else', async () => {
    const openid = somebody();
    const reply = await ask(openid);
    const { requestId, state } = dataOf(reply);
    expect(state).toBe('waiting');
    expectAffordable('command', reply);
    expect(await mine(openid)).toEqual([
      {
        requestId,
        stationId: 's1',
        stationName: 's1 站',
        clientName: '测试c2',
        relation: 'guardian',
        state: 'waiting',
        at: expect.any(Number),
      },
    ]);
    expect((await waiting()).find((r) => r.requestId === requestId)).toEqual({
      requestId,
      stationId: 's1',
      clientName: '测试c2',
      relation: 'guardian',
      state: 'waiting',
      at: expect.any(Number),
      myName: '李阿姨',
      phone: '13800000000',
      note: '我是他妈妈',
    });
    expect(await mine(somebody())).toEqual([]);
    expect(await waiting('staff-elsewhere', 's2')).toEqual([]);
  });

  test('says the same whether that person is known or not', async () => {
    const known = await ask(somebody());
    const unknown = await ask(somebody(), { clientName: '查无此人' });
    expect(Object.keys(dataOf(known))).toEqual(Object.keys(dataOf(unknown)));
    expect([known.trips, codeOf(known)]).toEqual([unknown.trips, codeOf(unknown)]);
  });

  test('keeps its words sealed', async () => {
    const { requestId } = dataOf(await ask(somebody()));
    const { data } = await world.db.collection('linkRequests').doc(requestId).get();
    expect(JSON.stringify({ ...data[0], stationName: '' })).not.toMatch(/\p{Script=Han}|1380/u);
  });

  test('to a station there is not, or in words that are refused, leaves nothing', async () => {
    const before = await world.dump();
    expect(codeOf(await ask(somebody(), { stationId: 's9' }))).toBe('NOT_FOUND');
    for (const field of ['clientName', 'myName', 'note'])
      expect(codeOf(await ask(somebody(), { [field]: '违规测试词' }))).toBe('TEXT_REFUSED');
    expect(await world.dump()).toEqual(before);
  });

  test('repeated with its key is one; another wish under it is a conflict', async () => {
    const openid = somebody();
    const idempotencyKey = newKey();
    const replies = await Promise.all(Array.from({ length: 10 }, () => ask(openid, { idempotencyKey })));
    expect(tally(replies)).toEqual({ OK: 10 });
    expect(await mine(openid)).toHaveLength(1);
    expect(codeOf(await ask(openid, { idempotencyKey, note: '别的' }))).toBe('IDEMPOTENCY_CONFLICT');
  });

  test('is one of three at most that wait, however many come at once; a repetition is none more', async () => {
    for (const openid of [somebody(), somebody(), 'staff']) {
      const keys = Array.from({ length: 10 }, newKey);
      const replies = await Promise.all(keys.map((idempotencyKey) => ask(openid, { idempotencyKey })));
      expect(tally(replies)).toEqual({ OK: 3, TOO_MANY_REQUESTS: 7 });
      expect(await mine(openid)).toHaveLength(3);
      const kept = keys[replies.findIndex((r) => r.body.ok)];
      expect(codeOf(await ask(openid, { idempotencyKey: kept }))).toBe('OK');
    }
  });

  test('leaves room when it is decided', async () => {
    const openid = somebody();
    const ids = [];
    for (let n = 0; n < 3; n++) ids.push(dataOf(await ask(openid)).requestId);
    expect(codeOf(await ask(openid))).toBe('TOO_MANY_REQUESTS');
    dataOf(await review(ids[0] ?? '', refuse));
    expect(codeOf(await ask(openid))).toBe('OK');
  });
});

describe('the answer', () => {
  test('yes: linked with the scopes the station gives, and named', async () => {
    const openid = somebody();
    const { requestId } = dataOf(await ask(openid));
    const reply = await review(requestId, approve);
    expect(dataOf(reply)).toEqual({ requestId, state: 'approved' });
    expectAffordable('command', reply);
    expect(await mine(openid)).toMatchObject([{ state: 'approved' }]);
    expect((await waiting()).map((r) => r.requestId)).not.toContain(requestId);
    const me = dataOf(await world.gateway.call(openid, 'home', 'getMe', {}));
    expect(me).toMatchObject({
      name: '李阿姨',
      roles: [{ role: 'guardian', stationId: 's1' }],
      people: [{ clientId: 'c2', relation: 'guardian', scopes: ['book', 'read'] }],
    });
  });

  test('yes to somebody who has a name keeps it', async () => {
    const openid = somebody();
    dataOf(
      await world.gateway.call(openid, 'accounts', 'nameMe', { name: '大姐', idempotencyKey: newKey() }),
    );
    dataOf(await review(dataOf(await ask(openid)).requestId, approve));
    expect(dataOf(await world.gateway.call(openid, 'home', 'getMe', {})).name).toBe('大姐');
  });

  test('no: with a reason for who asked, and without access', async () => {
    const openid = somebody();
    const { requestId } = dataOf(await ask(openid));
    const reply = await review(requestId, refuse);
    expect(dataOf(reply)).toEqual({ requestId, state: 'refused' });
    expect(await mine(openid)).toMatchObject([{ state: 'refused', reason: '请先到站里来一趟' }]);
    const listed = await world.gateway.call(openid, 'accounts', 'listLinks', { clientId: 'c2' });
    expect(codeOf(listed)).toBe('FORBIDDEN');
  });

  test('comes once, repeated with its key or given by two at once', async () => {
    const openid = somebody();
    const { requestId } = dataOf(await ask(openid));
    const replies = await Promise.all([
      review(requestId, approve),
      review(requestId, refuse, { by: 'manager' }),
    ]);
    expect(tally(replies)).toEqual({ OK: 1, ALREADY_DECIDED: 1 });

    const second = dataOf(await ask(openid)).requestId;
    const key = newKey();
    const first = dataOf(await review(second, approve, { key }));
    const before = await world.dump();
    expect(dataOf(await review(second, approve, { key }))).toEqual(first);
    expect(codeOf(await review(second, refuse, { key }))).toBe('IDEMPOTENCY_CONFLICT');
    expect(codeOf(await review(second, refuse))).toBe('ALREADY_DECIDED');
    expect(await world.dump()).toEqual(before);
  });

  test("is not given for another station's request or client, nor after service has ended", async () => {
    const here = dataOf(await ask(somebody())).requestId;
    const there = dataOf(await ask(somebody(), { stationId: 's2' })).requestId;
    await world.db.collection('clients').doc('c33').update({ state: 'closed' });
    await world.db.collection('clients').doc('c34').update({ state: 'erased' });
    const before = await world.dump();
    const elsewhere = { by: 'staff-elsewhere', stationId: 's2' };
    expect(codeOf(await review(there, approve))).toBe('NOT_FOUND');
    expect(codeOf(await review(here, { ...approve, clientId: 'x1' }, elsewhere))).toBe('NOT_FOUND');
    expect(codeOf(await review(here, { ...approve, clientId: 'x1' }))).toBe('NOT_FOUND');
    expect(codeOf(await review(there, approve, elsewhere))).toBe('NOT_FOUND');
    expect(codeOf(await review(here, { ...approve, clientId: 'c99' }))).toBe('NOT_FOUND');
    expect(codeOf(await review('nothing', refuse))).toBe('NOT_FOUND');
    for (const clientId of ['c33', 'c34'])
      expect(codeOf(await review(here, { ...approve, clientId }))).toBe('CLIENT_CLOSED');
    expect(await world.dump()).toEqual(before);
  });

  test('wrong in its parts names the part', async () => {
    const { requestId } = dataOf(await ask(somebody()));
    for (const [decision, field] of [
      [{ kind: 'approve', clientId: 'c2', scopes: [] }, 'decision.scopes'],
      [{ kind: 'approve', scopes: ['read'] }, 'decision.clientId'],
      [{ kind: 'refuse', reason: '  ' }, 'decision.reason'],
      [{ kind: 'maybe' }, 'decision.kind'],
    ] as const) {
      const { body } = await review(requestId, decision);
      expect(body).toMatchObject({ ok: false, code: 'INVALID_INPUT', fields: [field] });
    }
  });
});
