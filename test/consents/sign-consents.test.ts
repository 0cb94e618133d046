import { PURPOSES } from '../../contracts/consents';
import { bookingThrough } from '../support/booking';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { decisionsBut, SIGNATURE, signingThrough } from '../support/signing';
import { newKey, openidOf, START, slotOf, startWorld, type World } from '../support/world';

let world: World;
let { sign, withdraw, read } = {} as ReturnType<typeof signingThrough>;
beforeAll(async () => {
  world = await startWorld();
  ({ sign, withdraw, read } = signingThrough(world.gateway));
});
beforeEach(async () => {
  await world.gateway.setClock(START);
  await setClient({ decisions: [], capacity: 'full', state: 'active' });
  await world.db.collection('consentActs').where({ clientId: 'c1' }).remove();
});
afterAll(() => world.close());

const own = openidOf('c1');
const setClient = (change: object) => world.db.collection('clients').doc('c1').update(change);
const actsOf = async (clientId: string) =>
  (await world.db.collection('consentActs').where({ clientId }).get()).data;

test('what is given holds from the next call on, what is declined does not', async () => {
  const reply = await sign(own, { decisions: decisionsBut('photos', 'clinic') });
  expect(dataOf(reply)).toEqual({ holds: ['agreement', 'record', 'notifications'] });
  expectAffordable('command', reply);
  const seen = await read('guardian');
  expect(seen.holds).toEqual(['agreement', 'record', 'notifications']);
  expect(seen.decisions).toHaveLength(5);
});

test('the act is kept with its time, its versions, who signed as whom and on whose phone; its strokes sealed', async () => {
  await sign(own);
  await sign('staff', { signer: 'guardian' });
  const [byClient, byStaff] = await actsOf('c1');
  expect(byClient).toMatchObject({
    clientId: 'c1',
    kind: 'signed',
    signer: 'client',
    byOpenid: own,
    by: 'family',
    decisions: decisionsBut(),
    at: expect.any(Date),
  });
  expect(byClient.signature).toMatch(/^v1\./);
  expect(byStaff).toMatchObject({ signer: 'guardian', byOpenid: 'staff', by: 'station' });
  expect(JSON.stringify(await world.dump())).not.toContain(SIGNATURE.slice(0, 11));
});

test('a part may be decided alone; the rest stays as it was said before', async () => {
  await sign(own, { decisions: decisionsBut('photos') });
  await sign(own, { decisions: decisionsBut().filter((d) => d.purpose === 'photos') });
  expect((await read(own)).holds).toEqual([...PURPOSES]);
  expect(await actsOf('c1')).toHaveLength(2);
});

describe('whose signature is needed', () => {
  test.each([
    ['full', ['client']],
    ['limited', ['client', 'guardian']],
    ['minor', ['guardian']],
  ] as const)('%s: %j', async (capacity, signers) => {
    await setClient({ capacity });
    for (const [i, signer] of signers.entries()) {
      expect((await read(own)).holds).toEqual([]);
      const openid = signer === 'client' ? own : 'guardian';
      const { holds } = dataOf(await sign(openid, { signer }));
      expect(holds).toEqual(i === signers.length - 1 ? [...PURPOSES] : []);
    }
    expect((await read(own)).signers).toEqual(signers);
  });

  test('a guardian who declines a purpose keeps it from holding where both are needed', async () => {
    await setClient({ capacity: 'limited' });
    await sign(own);
    const { holds } = dataOf(
      await sign('guardian', { signer: 'guardian', decisions: decisionsBut('clinic') }),
    );
    expect(holds).not.toContain('clinic');
  });
});

describe('as whom one may sign', () => {
  test.each([
    [own, 'client'],
    ['guardian', 'guardian'],
    ['guardian-sign', 'guardian'],
    ['staff', 'client'],
    ['staff', 'guardian'],
    ['manager', 'client'],
  ] as const)('%s as %s', async (openid, signer) => {
    expect(codeOf(await sign(openid, { signer }))).toBe('OK');
  });

  test.each([
    [own, 'guardian', 'NOT_YOURS_TO_SIGN'],
    ['guardian', 'client', 'NOT_YOURS_TO_SIGN'],
    ['guardian-read', 'guardian', 'NOT_FOUND'],
    ['guardian-book', 'guardian', 'NOT_FOUND'],
    ['relative', 'guardian', 'NOT_FOUND'],
    ['guardian-of-another', 'guardian', 'NOT_FOUND'],
    [openidOf('c2'), 'client', 'NOT_FOUND'],
    ['staff-elsewhere', 'client', 'NOT_FOUND'],
    ['supervisor', 'client', 'FORBIDDEN'],
    ['volunteer', 'client', 'FORBIDDEN'],
    [undefined, 'client', 'UNAUTHENTICATED'],
  ] as const)('%s not as %s: %s, and nothing changes', async (openid, signer, code) => {
    const before = await world.dump();
    // Nobody is `undefined` but whom WeChat does not name.
    expect(codeOf(await sign(openid as string, { signer }))).toBe(code);
    expect(await world.dump()).toEqual(before);
  });

  test('a relative linked to sign does so as a guardian', async () => {
    const links = [{ clientId: 'c1', stationId: 's1', relation: 'relative', scopes: ['sign'] }];
    await world.db.collection('accounts').doc('relative').update({ links });
    expect(codeOf(await sign('relative', { signer: 'guardian' }))).toBe('OK');
    expect(codeOf(await sign('relative', { signer: 'client' }))).toBe('NOT_YOURS_TO_SIGN');
  });
});

describe('refusals that leave nothing behind', () => {
  const stroke = (count: number, step: number) =>
    Array.from({ length: count }, (_, i) => `${10 + i * step},20`).join(' ');

  test.each([
    ['nothing', ''],
    ['a tap', '100,60'],
    ['eleven points', stroke(11, 5)],
    ['one spot', stroke(100, 0)],
    ['a name beside the box', Array.from({ length: 40 }, (_, i) => `${500 + i},300`).join(' ')],
  ])('SIGNATURE_EMPTY for %s', async (_, signature) => {
    const before = await world.dump();
    expect(codeOf(await sign(own, { signature }))).toBe('SIGNATURE_EMPTY');
    expect(await world.dump()).toEqual(before);
  });

  test('CONSENT_OUTDATED where a single text has another version', async () => {
    const before = await world.dump();
    for (const version of ['2025-01', '', '2026-11 ']) {
      const [first, ...rest] = decisionsBut();
      const reply = await sign(own, { decisions: [{ ...first, version }, ...rest] });
      expect(codeOf(reply)).toBe('CONSENT_OUTDATED');
    }
    expect(await world.dump()).toEqual(before);
  });

  test.each(['closed', 'erased'])('CLIENT_CLOSED where service is %s', async (state) => {
    await setClient({ state });
    const before = await world.dump();
    expect(codeOf(await sign(own))).toBe('CLIENT_CLOSED');
    expect(await world.dump()).toEqual(before);
  });

  test.each([
    ['yes and no to one purpose', [...decisionsBut(), { ...decisionsBut('photos')[3] }]],
    ['no purpose at all', []],
  ])('INVALID_INPUT for %s', async (_, decisions) => {
    const before = await world.dump();
    expect((await sign(own, { decisions })).body).toMatchObject({
      code: 'INVALID_INPUT',
      fields: ['decisions'],
    });
    expect(await world.dump()).toEqual(before);
  });

  test.each(['1,2;', 'a', '1,2 3', '1,2,3', '-1,2', '1000,2', `${'1,2 '.repeat(6000)}1,2`])(
    'INVALID_INPUT for strokes that are none: %.20s',
    async (signature) => {
      const { body } = await sign(own, { signature });
      expect(body).toMatchObject({ code: 'INVALID_INPUT', fields: ['signature'] });
    },
  );
});

describe('a new wording asks again', () => {
  /** As if everybody had signed what was worded a year ago. */
  const signedBefore = (...purposes: string[]) =>
    setClient({
      decisions: decisionsBut().map((d) => ({
        ...d,
        version: purposes.includes(d.purpose) ? '2025-11' : d.version,
        signer: 'client',
        at: new Date('2025-11-01'),
      })),
    });

  test('what was given to an older one holds no more, the others stand', async () => {
    await signedBefore('agreement', 'clinic');
    const seen = await read(own);
    expect(seen.holds).toEqual(['record', 'photos', 'notifications']);
    expect(seen.decisions.find((d) => d.purpose === 'clinic')).toMatchObject({
      given: true,
      version: '2025-11',
    });
    const { book } = bookingThrough(world.gateway);
    expect(codeOf(await book('c1', slotOf('talk', '2026-11-26', '0900')))).toBe('AGREEMENT_MISSING');
    const again = decisionsBut().filter((d) => d.purpose === 'agreement' || d.purpose === 'clinic');
    expect(dataOf(await sign(own, { decisions: again })).holds).toEqual([...PURPOSES]);
    expect(codeOf(await book('c1', slotOf('talk', '2026-11-26', '0900')))).toBe('OK');
  });

  test('a yes to an older one can still be taken back', async () => {
    await signedBefore('photos');
    expect(codeOf(await withdraw(own, 'photos'))).toBe('OK');
    const [act] = await actsOf('c1');
    expect(act.decisions).toEqual([{ purpose: 'photos', version: '2025-11', given: false }]);
  });
});

describe('a repeated signing', () => {
  test('happens once, however often and from wherever it is sent', async () => {
    const key = newKey();
    const replies = await Promise.all(Array.from({ length: 20 }, () => sign(own, { key })));
    replies.push(await sign(own, { key }));
    expect(tally(replies)).toEqual({ OK: 21 });
    expect(new Set(replies.map((r) => JSON.stringify(r.body))).size).toBe(1);
    expect(await actsOf('c1')).toHaveLength(1);
  });

  test('gets its first answer even after a withdrawal, which it does not undo', async () => {
    const key = newKey();
    const first = dataOf(await sign(own, { key }));
    dataOf(await withdraw(own, 'photos'));
    expect(dataOf(await sign(own, { key }))).toEqual(first);
    expect((await read(own)).holds).not.toContain('photos');
  });

  test('with another wish is a conflict and changes nothing', async () => {
    const key = newKey();
    dataOf(await sign(own, { key }));
    const before = await world.dump();
    expect(codeOf(await sign(own, { key, decisions: decisionsBut('photos') }))).toBe('IDEMPOTENCY_CONFLICT');
    expect(await world.dump()).toEqual(before);
  });

  test('a key that was refused can still be used', async () => {
    const key = newKey();
    expect(codeOf(await sign(own, { key, signature: '' }))).toBe('SIGNATURE_EMPTY');
    expect(codeOf(await sign(own, { key }))).toBe('OK');
  });
});
