import * as z from 'zod';
import type { Caller } from '../../cloudfunctions/kernel/access';
import { DomainError } from '../../cloudfunctions/kernel/errors';
import { serve } from '../../cloudfunctions/kernel/serve';
import type { Contract, Role } from '../../contracts/contract';

const contract = {
  open: {
    kind: 'query',
    input: z.strictObject({ say: z.string().min(1), deep: z.strictObject({ n: z.int() }).optional() }),
    output: z.object({ said: z.string() }),
    errors: ['TOO_LOUD'],
    roles: ['visitor'],
    subject: { of: 'none' },
  },
  ofClient: {
    kind: 'query',
    input: z.strictObject({ clientId: z.string() }),
    output: z.object({ ok: z.literal(true) }),
    errors: [],
    roles: ['client', 'guardian', 'staff', 'manager'],
    subject: { of: 'client', in: 'clientId', scope: 'read' },
  },
  ofStation: {
    kind: 'query',
    input: z.strictObject({ stationId: z.string() }),
    output: z.object({ ok: z.literal(true) }),
    errors: [],
    roles: ['staff'],
    subject: { of: 'station', in: 'stationId' },
  },
  ofAppointment: {
    kind: 'query',
    input: z.strictObject({ appointmentId: z.string() }),
    output: z.object({ place: z.string() }),
    errors: [],
    roles: ['client', 'guardian', 'staff'],
    subject: { of: 'appointment', in: 'appointmentId', scope: 'read' },
  },
} as const satisfies Contract;

const people: Record<string, Omit<Caller, 'openid'>> = {
  self: { roles: [{ role: 'client', clientId: 'c1' }], links: [] },
  reader: {
    roles: [{ role: 'guardian' }],
    links: [{ clientId: 'c1', relation: 'guardian', scopes: ['read'] }],
  },
  booker: {
    roles: [{ role: 'guardian' }],
    links: [{ clientId: 'c1', relation: 'guardian', scopes: ['book'] }],
  },
  staffOfS1: { roles: [{ role: 'staff', stationId: 's1' }], links: [] },
  staffOfS2: { roles: [{ role: 'staff', stationId: 's2' }], links: [] },
  supervisorOfS1: { roles: [{ role: 'supervisor' as Role, stationId: 's1' }], links: [] },
};

const lines: string[] = [];
jest.spyOn(console, 'info').mockImplementation((line: string) => void lines.push(line));

let handled = 0;
const main = serve(
  'demo',
  contract,
  {
    open: async ({ input }) => {
      handled += 1;
      if (input.say === 'loud') throw new DomainError('TOO_LOUD');
      if (input.say === 'break') throw new Error('secret 林小满 13800000000');
      return { said: input.say, secret: 'not in the contract' };
    },
    ofClient: async () => ({ ok: true as const }),
    ofStation: async () => ({ ok: true as const }),
    ofAppointment: async ({ record }: { record: { place: string } }) => ({ place: record.place }),
  },
  {
    loadCaller: async (openid) => ({ openid, roles: [], links: [], ...people[openid] }),
    loadClient: async (clientId) => (clientId === 'c1' ? { clientId, stationId: 's1' } : null),
    loadAppointment: async (id: string) =>
      id === 'a1' ? { clientId: 'c1', stationId: 's1', place: 'room' } : null,
  },
);

function call(openid: string | undefined, action: unknown, input: unknown) {
  const environment = JSON.stringify(openid === undefined ? {} : { WX_OPENID: openid });
  return main({ action, input }, { request_id: 'rq-1', environment });
}

beforeEach(() => {
  lines.length = 0;
  handled = 0;
});

test('a good call answers what the contract names and nothing else', async () => {
  expect(await call('anyone', 'open', { say: 'hello' })).toEqual({ ok: true, data: { said: 'hello' } });
});

test('no identity, no action, no event: refused before anything runs', async () => {
  expect(await call(undefined, 'open', { say: 'x' })).toMatchObject({ ok: false, code: 'UNAUTHENTICATED' });
  expect(await call('anyone', 'close', {})).toMatchObject({ code: 'UNKNOWN_ACTION' });
  expect(await call('anyone', 'toString', {})).toMatchObject({ code: 'UNKNOWN_ACTION' });
  expect(await call('anyone', '__proto__', {})).toMatchObject({ code: 'UNKNOWN_ACTION' });
  expect(await main('nonsense', { environment: '{"WX_OPENID":"o"}' })).toMatchObject({
    code: 'INVALID_INPUT',
  });
  expect(handled).toBe(0);
});

test('bad input names its fields by dotted path', async () => {
  const refused = await call('anyone', 'open', { say: '', deep: { n: 1.5 }, more: 1 });
  expect(refused).toEqual({
    ok: false,
    code: 'INVALID_INPUT',
    fields: expect.arrayContaining(['say', 'deep.n', 'more']),
    requestId: 'rq-1',
  });
  expect(handled).toBe(0);
});

test('a refusal carries its code; a fault of ours is hidden behind its id', async () => {
  expect(await call('anyone', 'open', { say: 'loud' })).toEqual({
    ok: false,
    code: 'TOO_LOUD',
    fields: undefined,
    requestId: 'rq-1',
  });
  expect(await call('anyone', 'open', { say: 'break' })).toEqual({
    ok: false,
    code: 'INTERNAL',
    requestId: 'rq-1',
  });
});

test('one log line a call, with no word anybody wrote', async () => {
  await call('anyone', 'open', { say: 'break' });
  await call('林小满', '林小满', {});
  expect(lines).toHaveLength(2);
  const all = lines.join('\n');
  expect(all).not.toContain('林小满');
  expect(all).not.toContain('13800000000');
  expect(JSON.parse(lines[0] ?? '')).toMatchObject({
    fn: 'demo',
    action: 'open',
    code: 'INTERNAL',
    requestId: 'rq-1',
  });
});

test.each([
  ['self', 'ok'],
  ['reader', 'ok'],
  ['booker', 'NOT_FOUND'],
  ['staffOfS1', 'ok'],
  ['staffOfS2', 'NOT_FOUND'],
  ['supervisorOfS1', 'FORBIDDEN'],
  ['stranger', 'FORBIDDEN'],
])('a client record and an appointment: %s → %s', async (who, expected) => {
  const seen = (reply: { ok: boolean; code?: string }) => (reply.ok ? 'ok' : reply.code);
  expect(seen(await call(who, 'ofClient', { clientId: 'c1' }))).toBe(expected);
  expect(seen(await call(who, 'ofAppointment', { appointmentId: 'a1' }))).toBe(expected);
});

test("an unknown record looks like somebody else's", async () => {
  for (const who of ['self', 'reader', 'staffOfS1']) {
    expect(await call(who, 'ofClient', { clientId: 'c9' })).toMatchObject({ code: 'NOT_FOUND' });
    expect(await call(who, 'ofAppointment', { appointmentId: 'a9' })).toMatchObject({ code: 'NOT_FOUND' });
  }
});

test('a station is for its own staff', async () => {
  expect(await call('staffOfS1', 'ofStation', { stationId: 's1' })).toMatchObject({ ok: true });
  expect(await call('staffOfS1', 'ofStation', { stationId: 's2' })).toMatchObject({ code: 'NOT_FOUND' });
  expect(await call('self', 'ofStation', { stationId: 's1' })).toMatchObject({ code: 'FORBIDDEN' });
});
