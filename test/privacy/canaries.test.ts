import { appendFileSync } from 'node:fs';
import path from 'node:path';
import { samples } from '../access/samples';
import { aStation } from '../support/builders';
import { upload } from '../support/erasing';
import { type Canary, leaksIn, leaksInFolder } from '../support/leaks';
import { BROKEN, calls, type Planted, plantCanaries, wordy } from '../support/planting';
import { insertAll } from '../support/sdk';
import { openidOf, startWorld, type World } from '../support/world';

/**
 * A canary in every field that takes words. Then everything the cloud has kept or said is searched: none may be
 * readable but by those whom it is about. Which fields there are follows from the contracts: a new one is
 * planted without anybody thinking of it.
 */
jest.setTimeout(300_000);

let world: World;
let { canaries, refusals, codes } = {} as Planted;

beforeAll(async () => {
  world = await startWorld({ transactionMs: 1500 });
  await insertAll(world.db, 'stations', [aStation({ _id: 's3', name: 's3 站' })]);
  const roles = ['staff', 'manager', 'supervisor'].map((role) => ({ role, stationId: 's1' }));
  await insertAll(world.db, 'accounts', [{ _id: BROKEN, name: 'v1.broken', roles, links: [] }]);
  ({ canaries, refusals, codes } = await plantCanaries(world));
});
afterAll(() => world.close());

test('the calls that take words are known', () => {
  expect(wordy.map(({ fn, action, fields }) => `${fn}/${action}: ${fields.join(' ')}`)).toEqual([
    'accounts/redeemCode: code name',
    'accounts/nameMe: name',
    'accounts/requestLink: clientName myName phone note',
    'accounts/reviewLinkRequest: decision.reason',
    'cases/listClients: search',
    'cases/setCapacity: reason',
    'admissions/submitApplication: person.name person.phone person.address person.idNumber ' +
      'applicant.name applicant.phone applicant.relation needs photos.0',
    'admissions/reviewApplication: reason',
    'admissions/referApplication: reason',
    'admissions/transferClient: reason',
    'admissions/closeCase: reason',
    'consents/signConsents: signature',
    'appointments/cancelAppointment: reason',
    'appointments/decideVisit: note',
    'appointments/correctCompletion: reason',
  ]);
});

test.each(wordy)('$fn/$action has taken some, and was refused in many ways', ({ fn, action, entry }) => {
  const seen = [...(codes.get(`${fn}/${action}`) ?? [])];
  const expected = ['OK', 'INVALID_INPUT', 'UNKNOWN_ACTION', 'UNAUTHENTICATED', 'INTERNAL', 'INSTANCE_DIED'];
  if (entry.errors.includes('TEXT_REFUSED')) expected.push('TEXT_REFUSED');
  // Those that hand somebody on are out of reach for who did it.
  if (entry.kind === 'command' && !/^(refer|transfer)/.test(action)) expected.push('IDEMPOTENCY_CONFLICT');
  if (entry.subject.of !== 'none') expected.push('FORBIDDEN', 'NOT_FOUND');
  expect(seen).toEqual(expect.arrayContaining(expected));
});

test('no refusal repeats one', () => {
  expect(refusals.length).toBeGreaterThan(200);
  expect(leaksIn(refusals.join('\n'), canaries)).toEqual([]);
});

/** Who has nothing to do with `c1` and what is written at station `s1`; and what is theirs. */
const outsiders = [
  { openid: openidOf('c2'), own: { clientId: 'c2', stationId: 's2' } },
  { openid: 'of-x1', own: { clientId: 'x1', stationId: 's2' } },
  { openid: 'guardian-of-another', own: { clientId: 'c2', stationId: 's2' } },
  { openid: 'staff-elsewhere', own: { clientId: 'x1', stationId: 's2' } },
  { openid: 'manager-elsewhere', own: { clientId: 'x1', stationId: 's2' } },
  { openid: 'volunteer', own: { clientId: 'c2', stationId: 's1' } },
  { openid: 'district', own: { clientId: 'c2', stationId: 's1' } },
  { openid: 'unknown', own: { clientId: 'c2', stationId: 's1' } },
];
const queries = calls.filter(({ entry }) => entry.kind === 'query');

test.each(outsiders)('nothing that $openid can ask for holds one', async ({ openid, own }) => {
  const answers: string[] = [];
  for (const { fn, action } of queries) {
    const sample = (await samples[`${fn}/${action}`]?.(world)) ?? {};
    const mine = Object.entries(own).filter(([field]) => field in sample);
    const { cursor, search, ...first } = { ...sample, ...Object.fromEntries(mine) };
    // The first page, and one further on.
    for (const input of [first, { ...first, ...(cursor !== undefined && { cursor }) }]) {
      const reply = await world.gateway.send(openid, fn, { action, input });
      answers.push(JSON.stringify(reply.body));
    }
  }
  expect(answers).toHaveLength(2 * queries.length);
  expect(leaksIn(answers.join('\n'), canaries)).toEqual([]);
});

test('whose they are can read them: the search finds what is answered', async () => {
  const ask = { action: 'listMyRequests', input: {} };
  const reply = await world.gateway.send(openidOf('c1'), 'accounts', ask);
  expect(leaksIn(JSON.stringify(reply.body), canaries)).toContain('accounts/requestLink clientName');
});

test('no file of the cloud holds one: not the database nor its log, no stored file, no log, no message', async () => {
  expect(leaksInFolder(world.dataDir, canaries)).toEqual([]);
  // Time goes by: reminders, call-offs, retention.
  for (const now of ['2026-11-25T10:30:00+08:00', '2026-11-26T09:00:00+08:00', '2029-12-01T10:00:00+08:00']) {
    await world.gateway.setClock(now);
    await world.gateway.runTimer('sweep');
  }
  expect(leaksInFolder(world.dataDir, canaries)).toEqual([]);
});

test('the search finds one in the database, in a log, in a stored file, however it is written', async () => {
  const plain: Canary = { planted: 'in the clear', text: '金丝雀在窗外' };
  const found = () => leaksInFolder(world.dataDir, [plain]);
  expect(found()).toEqual([]);
  await world.db.collection('stations').doc('s3').update({ arriving: plain.text });
  expect(found().join()).toMatch(/^cloud\.db.*: in the clear$/);
  const before = found().length;
  await upload(world, openidOf('c1'), 'a-file-with-a-canary-inside.jpg', `x${plain.text}`);
  expect(found().length).toBeGreaterThan(before);
  const bytes = Buffer.from(plain.text);
  const writings = [
    plain.text,
    encodeURIComponent(plain.text),
    bytes.toString('hex'),
    ...['', 'a', 'ab'].map((begin) => Buffer.from(`${begin}${plain.text}cd`).toString('base64')),
    JSON.stringify(plain.text).replace(/[^ -~]/g, (c) => `\\u${c.charCodeAt(0).toString(16)}`),
  ];
  for (const writing of writings) expect(leaksIn(writing, [plain])).toEqual(['in the clear']);
  appendFileSync(path.join(world.dataDir, 'functions.log'), writings.at(-1) ?? '');
  expect(found()).toContain('functions.log: in the clear');
});
