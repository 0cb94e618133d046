import { stationThrough } from '../support/accounts';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { insertAll } from '../support/sdk';
import { newKey, openidOf, START, startWorld, type World } from '../support/world';

let world: World;
let station: ReturnType<typeof stationThrough>;
beforeAll(async () => {
  world = await startWorld();
  station = stationThrough(world.gateway);
});
beforeEach(() => world.gateway.setClock(START));
afterAll(() => world.close());

let visitors = 0;
const somebody = () => `somebody-${++visitors}`;

async function stored(collection: string, _id: string) {
  return (await world.db.collection(collection).doc(_id).get()).data[0];
}
const set = (collection: string, _id: string, change: object) =>
  world.db.collection(collection).doc(_id).update(change);

const meOf = async (openid: string) => dataOf(await world.gateway.call(openid, 'home', 'getMe', {}));

/** A code of eight digits that nobody has made. */
const wrongCode = (n = 0) => String(10_000_000 + n);

describe('what a code gives', () => {
  test('a link, with its scopes, a role and a name; the next call knows', async () => {
    const openid = somebody();
    const code = await station.linkCode('c2', { scopes: ['book', 'read'] });
    const reply = await station.redeem(openid, code, { name: ' 王阿姨 ' });
    expect(dataOf(reply)).toEqual({ grants: 'link', clientId: 'c2', shortName: 'c2' });
    expectAffordable('command', reply);
    expect(await meOf(openid)).toMatchObject({
      name: '王阿姨',
      roles: [{ role: 'guardian', stationId: 's1', stationName: 's1 站' }],
      people: [{ clientId: 'c2', relation: 'guardian', scopes: ['book', 'read'] }],
    });
    expect(await stored('accounts', openid)).toMatchObject({
      name: expect.stringMatching(/^v1\./),
      links: [{ since: expect.any(Date) }],
    });
  });

  test('a second link beside the first; the role stands once', async () => {
    const openid = somebody();
    dataOf(await station.redeem(openid, await station.linkCode('c2')));
    dataOf(await station.redeem(openid, await station.linkCode('c3')));
    const me = await meOf(openid);
    expect(me.people.map((p) => p.clientId)).toEqual(['c2', 'c3']);
    expect(me.roles).toHaveLength(1);
  });

  test('a new code for the same person gives new scopes, not a second link', async () => {
    const openid = somebody();
    dataOf(await station.redeem(openid, await station.linkCode('c2', { scopes: ['read'] })));
    const code = await station.linkCode('c2', { relation: 'relative', scopes: ['answer'] });
    dataOf(await station.redeem(openid, code));
    expect(await stored('accounts', openid)).toMatchObject({
      roles: [{ role: 'relative', stationId: 's1' }],
      links: [{ clientId: 'c2', relation: 'relative', scopes: ['answer'] }],
    });
  });

  test("the client's own account, with every scope, and no longer linked to it", async () => {
    const openid = somebody();
    await set('accounts', openidOf('c39'), { roles: [] });
    dataOf(await station.redeem(openid, await station.linkCode('c39')));
    const reply = await station.redeem(openid, await station.linkCode('c39', { relation: 'self' }));
    expect(dataOf(reply)).toEqual({ grants: 'self', clientId: 'c39', shortName: 'c39' });
    expectAffordable('command', reply);
    expect(await meOf(openid)).toMatchObject({
      roles: [{ role: 'client', stationId: 's1' }],
      people: [{ clientId: 'c39', relation: 'self', scopes: ['book', 'answer', 'read', 'sign'] }],
    });
  });

  test('a role at the station, beside those one has', async () => {
    const code = await station.roleCode('volunteer');
    const reply = await station.redeem(openidOf('c4'), code);
    expect(dataOf(reply)).toEqual({ grants: 'role', role: 'volunteer', stationName: 's1 站' });
    expectAffordable('command', reply);
    expect((await meOf(openidOf('c4'))).roles.map((r) => r.role)).toEqual(['client', 'volunteer']);
  });

  test('whoever wrote it with blanks and dashes is understood', async () => {
    const code = await station.roleCode('volunteer');
    const spaced = ` ${code.slice(0, 4)} - ${code.slice(4)} `;
    expect(codeOf(await station.redeem(somebody(), spaced))).toBe('OK');
  });

  test('a client who uses a code for their own file stays who they are', async () => {
    const before = await stored('accounts', openidOf('c5'));
    dataOf(await station.redeem(openidOf('c5'), await station.linkCode('c5')));
    expect(await stored('accounts', openidOf('c5'))).toEqual(before);
  });
});

describe('a code that cannot be used', () => {
  /** Ways in which a code is no good, each with one of them. */
  const bad: [string, () => Promise<string>][] = [
    ['nobody has made', async () => wrongCode()],
    ['that is no code', async () => '你好'],
    [
      'somebody has used',
      async () => {
        const code = await station.linkCode('c2');
        dataOf(await station.redeem(somebody(), code));
        return code;
      },
    ],
    [
      'for a role, used',
      async () => {
        const code = await station.roleCode('volunteer');
        dataOf(await station.redeem(somebody(), code));
        return code;
      },
    ],
    [
      'that has expired',
      async () => {
        const code = await station.linkCode('c2');
        await world.gateway.setClock('2026-11-26T10:00:00+08:00');
        return code;
      },
    ],
    [
      'whose maker has left the station',
      async () => {
        const by = somebody();
        await insertAll(world.db, 'accounts', [
          { _id: by, roles: [{ role: 'staff', stationId: 's1' }], links: [] },
        ]);
        const code = await station.linkCode('c2', { by });
        await set('accounts', by, { roles: [] });
        return code;
      },
    ],
    [
      'whose maker may not give that role any more',
      async () => {
        const by = somebody();
        await insertAll(world.db, 'accounts', [
          { _id: by, roles: [{ role: 'manager', stationId: 's1' }], links: [] },
        ]);
        const code = await station.roleCode('staff', by);
        await set('accounts', by, { roles: [{ role: 'staff', stationId: 's1' }] });
        return code;
      },
    ],
    [
      'for a client who has gone to another station',
      async () => {
        const code = await station.linkCode('c31');
        await set('clients', 'c31', { stationId: 's2' });
        return code;
      },
    ],
    [
      'for a client whose service has ended',
      async () => {
        const code = await station.linkCode('c32');
        await set('clients', 'c32', { state: 'closed' });
        return code;
      },
    ],
    [
      'for a client who is erased',
      async () => {
        const code = await station.linkCode('c33', { relation: 'self' });
        await set('clients', 'c33', { state: 'erased' });
        return code;
      },
    ],
    ['for a client who has an account already', async () => station.linkCode('c6', { relation: 'self' })],
  ];

  test.each(bad)('%s: CODE_WRONG, at the same cost, and only the count changes', async (_, make) => {
    const openid = somebody();
    const code = await make();
    const before = await world.dump();
    const reply = await station.redeem(openid, code, { name: '王阿姨' });
    expect(codeOf(reply)).toBe('CODE_WRONG');
    // One of them WeChat's judgement of the name.
    expect({ trips: reply.trips, rounds: reply.rounds }).toEqual({ trips: 9, rounds: 9 });
    const { codeAttempts, ...others } = await world.dump();
    const { codeAttempts: attemptsBefore = [], ...othersBefore } = before;
    expect(others).toEqual(othersBefore);
    expect(codeAttempts?.filter((a) => a._id !== openid)).toEqual(attemptsBefore);
    expect(codeAttempts?.find((a) => a._id === openid)).toMatchObject({ count: 1 });
  });

  test('who is a client is not made another', async () => {
    await set('accounts', openidOf('c38'), { roles: [] });
    const code = await station.linkCode('c38', { relation: 'self' });
    expect(codeOf(await station.redeem(openidOf('c7'), code))).toBe('CODE_WRONG');
    expect(codeOf(await station.redeem(somebody(), code))).toBe('OK');
  });

  test('a name that is refused says so, and neither the code nor the count is touched', async () => {
    const openid = somebody();
    const code = await station.linkCode('c2');
    const before = await world.dump();
    expect(codeOf(await station.redeem(openid, code, { name: '违规测试词' }))).toBe('TEXT_REFUSED');
    expect(await world.dump()).toEqual(before);
    expect(codeOf(await station.redeem(openid, code, { name: '王阿姨' }))).toBe('OK');
  });
});

describe('five wrong codes', () => {
  const fail = async (openid: string, times: number) => {
    for (let n = 0; n < times; n++)
      expect(codeOf(await station.redeem(openid, wrongCode(n)))).toBe('CODE_WRONG');
  };

  test('lock for half an hour, even for a right one, and change nothing more', async () => {
    const openid = somebody();
    const code = await station.linkCode('c2');
    await fail(openid, 5);
    const before = await world.dump();
    expect(codeOf(await station.redeem(openid, code))).toBe('CODE_LOCKED');
    expect(codeOf(await station.redeem(openid, wrongCode()))).toBe('CODE_LOCKED');
    expect(await world.dump()).toEqual(before);
    await world.gateway.setClock('2026-11-25T10:29:00+08:00');
    expect(codeOf(await station.redeem(openid, code))).toBe('CODE_LOCKED');
    await world.gateway.setClock('2026-11-25T10:31:00+08:00');
    expect(codeOf(await station.redeem(openid, code))).toBe('OK');
  });

  test('lock one account and no other', async () => {
    await fail(somebody(), 5);
    expect(codeOf(await station.redeem(somebody(), await station.linkCode('c2')))).toBe('OK');
  });

  test('a right one in between begins the count anew', async () => {
    const openid = somebody();
    await fail(openid, 4);
    dataOf(await station.redeem(openid, await station.linkCode('c2')));
    await fail(openid, 5);
    expect(codeOf(await station.redeem(openid, wrongCode()))).toBe('CODE_LOCKED');
  });

  test('what was given before can still be asked again with its key', async () => {
    const openid = somebody();
    const key = newKey();
    const code = await station.linkCode('c2');
    const first = dataOf(await station.redeem(openid, code, { key }));
    await fail(openid, 5);
    expect(dataOf(await station.redeem(openid, code, { key }))).toEqual(first);
  });
});

describe('repeated', () => {
  test('with its key: the same answer, no count, nothing written', async () => {
    for (const [openid, code] of [
      [somebody(), await station.linkCode('c2')],
      [somebody(), await station.roleCode('staff')],
    ] as const) {
      const key = newKey();
      const first = dataOf(await station.redeem(openid, code, { key, name: '小李' }));
      const before = await world.dump();
      for (let n = 0; n < 6; n++) {
        const again = await station.redeem(openid, code, { key, name: '小李' });
        expect(dataOf(again)).toEqual(first);
        expectAffordable('command', again);
      }
      expect(await world.dump()).toEqual(before);
    }
  });

  test('another code, or another name, under the same key is a conflict', async () => {
    const openid = somebody();
    const key = newKey();
    const code = await station.linkCode('c2');
    dataOf(await station.redeem(openid, code, { key }));
    const before = await world.dump();
    const other = await station.linkCode('c3');
    expect(codeOf(await station.redeem(openid, other, { key }))).toBe('IDEMPOTENCY_CONFLICT');
    expect(codeOf(await station.redeem(openid, code, { key, name: '小李' }))).toBe('IDEMPOTENCY_CONFLICT');
    expect((await world.dump()).accounts).toEqual(before.accounts);
    expect(codeOf(await station.redeem(somebody(), other))).toBe('OK');
  });

  test('after the link has ended: no answer any more', async () => {
    const openid = somebody();
    const key = newKey();
    const code = await station.linkCode('c2');
    dataOf(await station.redeem(openid, code, { key }));
    await set('accounts', openid, { links: [], roles: [] });
    expect(codeOf(await station.redeem(openid, code, { key }))).toBe('CODE_WRONG');
  });
});
