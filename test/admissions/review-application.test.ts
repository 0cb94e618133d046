import { applyingThrough } from '../support/applying';
import { expectAffordable } from '../support/cost';
import { codeOf, dataOf, tally } from '../support/gateway';
import { newKey, startWorld, type World } from '../support/world';

let world: World;
let phone: ReturnType<typeof applyingThrough>;
beforeAll(async () => {
  world = await startWorld();
  phone = applyingThrough(world.gateway);
});
afterAll(() => world.close());

let accounts = 0;
const somebody = () => `somebody-${++accounts}`;
const person = {
  name: '苏晚晴',
  phone: '02755550001',
  birthYear: 1990,
  address: '示例路 7 号',
  idNumber: '42010519900101123X',
};
const documentOf = async (collection: string, id: string) =>
  (await world.db.collection(collection).doc(id).get()).data[0];
const accept = (applicationId: string, more: object = {}) =>
  phone.review('staff', applicationId, { decision: 'accept', ...more });

describe('accepted', () => {
  test('the person is a client of the station, with everything that was written', async () => {
    const applicationId = await phone.submitted(somebody(), { person });
    const reply = await accept(applicationId, { capacity: 'limited', reason: '下周一来' });
    const { clientId = '' } = dataOf(reply);
    expect(dataOf(reply)).toEqual({ applicationId, state: 'accepted', clientId: expect.any(String) });
    expectAffordable('command', reply);
    const file = await world.gateway.call('staff', 'cases', 'getClient', { clientId });
    expect(dataOf(file)).toEqual({
      clientId,
      stationId: 's1',
      name: '苏晚晴',
      phone: '02755550001',
      address: '示例路 7 号',
      birthYear: 1990,
      contact: { name: '苏半夏', phone: '13900000001', relation: '妈妈' },
      capacity: 'limited',
      state: 'active',
      since: expect.any(Number),
    });
    expect(await documentOf('clients', clientId)).toMatchObject({ decisions: [] });
  });

  test('whoever applied for family is a guardian with all scopes, and is called as they wrote', async () => {
    const openid = somebody();
    const { clientId } = dataOf(await accept(await phone.submitted(openid, { person })));
    expect(await documentOf('accounts', openid)).toEqual({
      _id: openid,
      name: expect.stringMatching(/^v1\./),
      roles: [{ role: 'guardian', stationId: 's1' }],
      links: [
        {
          clientId,
          stationId: 's1',
          relation: 'guardian',
          scopes: ['book', 'answer', 'read', 'sign'],
          since: expect.any(Date),
        },
      ],
    });
    const seen = await world.gateway.call(openid, 'appointments', 'listAppointments', {
      clientId,
      view: 'coming',
    });
    expect(codeOf(seen)).toBe('OK');
  });

  test('whoever applied for oneself is the client', async () => {
    const openid = somebody();
    const { clientId } = dataOf(await accept(await phone.submitted(openid, { for: 'self' })));
    expect(await documentOf('accounts', openid)).toMatchObject({
      roles: [{ role: 'client', stationId: 's1', clientId }],
      links: [],
    });
    const shown = dataOf(await phone.mine(openid)).applications;
    expect(shown).toMatchObject([{ state: 'accepted' }]);
    const file = dataOf(await world.gateway.call('staff', 'cases', 'getClient', { clientId }));
    expect(file.phone).toBe('13900000001');
    expect(file.contact).toBeUndefined();
  });

  test('whoever saw a need is nobody to the client, and does not learn their id', async () => {
    const openid = somebody();
    const applicationId = await phone.submitted(openid, { for: 'other' });
    const { clientId } = dataOf(await accept(applicationId));
    expect(await documentOf('accounts', openid)).toBeUndefined();
    expect(dataOf(await phone.get(openid, applicationId)).clientId).toBeUndefined();
    expect(dataOf(await phone.get('staff', applicationId)).clientId).toBe(clientId);
    expect(await documentOf('clients', clientId ?? '')).not.toHaveProperty('contact');
    const query = { clientId, view: 'coming' };
    const seen = await world.gateway.call(openid, 'appointments', 'listAppointments', query);
    expect(codeOf(seen)).not.toBe('OK');
  });

  test('roles and links of before stay: staff may have family too', async () => {
    const applicationId = await phone.submitted('manager', { person: { name: '苏小暑' } });
    dataOf(await accept(applicationId));
    expect(await documentOf('accounts', 'manager')).toMatchObject({
      roles: [
        { role: 'manager', stationId: 's1' },
        { role: 'guardian', stationId: 's1' },
      ],
    });
  });

  test('without another word the person decides alone', async () => {
    const { clientId = '' } = dataOf(await accept(await phone.submitted(somebody())));
    expect(await documentOf('clients', clientId)).toMatchObject({ capacity: 'full' });
  });

  test('nothing can be booked before the agreement is signed', async () => {
    const openid = somebody();
    const { clientId } = dataOf(await accept(await phone.submitted(openid, { for: 'self' })));
    const booking = {
      slotId: 's1_w2_group_20261203_0900',
      clientId,
      idempotencyKey: newKey(),
    };
    expect(codeOf(await world.gateway.call(openid, 'appointments', 'bookAppointment', booking))).toBe(
      'AGREEMENT_MISSING',
    );
  });
});

describe('refused', () => {
  test('with a reason, which the applicant reads and nobody else', async () => {
    const openid = somebody();
    const applicationId = await phone.submitted(openid);
    const reply = await phone.review('staff', applicationId, { decision: 'refuse', reason: ' 那边更近 ' });
    expect(dataOf(reply)).toEqual({ applicationId, state: 'refused' });
    expect(dataOf(await phone.get(openid, applicationId)).steps).toMatchObject([
      { kind: 'submitted' },
      { kind: 'refused', stationName: 's1 站', reason: '那边更近' },
    ]);
    const document = await documentOf('applications', applicationId);
    expect(document).toMatchObject({ expiresAt: expect.any(Date), seat: applicationId });
    expect(JSON.stringify(document)).not.toContain('那边');
  });

  test.each([{}, { reason: '' }, { reason: '   ' }])('never without: %j', async (more) => {
    const applicationId = await phone.submitted(somebody());
    expect(codeOf(await phone.review('staff', applicationId, { decision: 'refuse', ...more }))).toBe(
      'REASON_NEEDED',
    );
    expect(await documentOf('applications', applicationId)).toMatchObject({ state: 'submitted' });
  });
});

test('what has ended is ALREADY_DECIDED, whoever comes and whatever they want', async () => {
  const ends = [
    async (id: string) => accept(id),
    async (id: string) => phone.review('staff', id, { decision: 'refuse', reason: '满了' }),
    async (id: string) => phone.withdraw('the-applicant', id),
  ];
  for (const end of ends) {
    const id = await phone.submitted('the-applicant');
    dataOf(await end(id));
    const before = await world.dump();
    const late = [
      await accept(id),
      await phone.review('manager', id, { decision: 'wait' }),
      await phone.review('manager', id, { decision: 'refuse', reason: '满了' }),
      await phone.refer('staff', id),
      await phone.withdraw('the-applicant', id),
      await phone.answer('the-applicant', id, true),
      await phone.answer('the-applicant', id, false),
    ];
    expect(tally(late)).toEqual({ ALREADY_DECIDED: 7 });
    expect(await world.dump()).toEqual(before);
  }
});

describe('the same person again', () => {
  const idNumber = '420105198001010011';
  const again = (openid: string, stationId = 's1') =>
    phone.submitted(openid, { stationId, person: { name: '苏立冬', idNumber } });
  const known = async (openid: string, applicationId: string) =>
    dataOf(await phone.get(openid, applicationId)).knownAt;

  test('at this station or at another one is told to the staff while they decide, not to the applicant', async () => {
    const first = await again(somebody());
    expect(await known('staff', first)).toBeUndefined();
    dataOf(await accept(first));
    expect(await known('staff', first)).toBeUndefined();
    const openid = somebody();
    const second = await again(openid);
    expect(await known('staff', second)).toBe('here');
    expect(await known(openid, second)).toBeUndefined();
    const elsewhere = await again(openid, 's2');
    const reply = await phone.get('staff-elsewhere', elsewhere);
    expectAffordable('query', reply);
    expect(dataOf(reply).knownAt).toBe('elsewhere');
    // Not even which station it is, nor that the file is still open.
    expect(JSON.stringify(reply.body)).not.toMatch(/s1|active/);
    expect(await known(openid, elsewhere)).toBeUndefined();
    dataOf(await phone.review('staff-elsewhere', elsewhere, { decision: 'refuse', reason: '已经在别处' }));
    expect(await known('staff-elsewhere', elsewhere)).toBeUndefined();
  });

  test('who has been erased is known to nobody', async () => {
    const openid = somebody();
    const person = { name: '苏小雪', idNumber: '420105198001010038' };
    const { clientId } = dataOf(await accept(await phone.submitted(openid, { person })));
    const asked = { clientId, idempotencyKey: newKey() };
    dataOf(await world.gateway.call(openid, 'privacy', 'requestErasure', asked));
    const fresh = await phone.submitted(somebody(), { stationId: 's2', person });
    expect(await known('staff-elsewhere', fresh)).toBe('elsewhere');
    await world.gateway.setClock('2026-12-03T10:00:00+08:00');
    await world.gateway.runTimer('sweep');
    expect(await known('staff-elsewhere', fresh)).toBeUndefined();
  });
});

describe('repeated', () => {
  test.each(['accept', 'wait', 'refuse'])('%s: the same answer, one effect', async (decision) => {
    const applicationId = await phone.submitted(somebody());
    const input = { decision, reason: '说过了', idempotencyKey: newKey() };
    const first = await phone.review('staff', applicationId, input);
    const clients = (await world.dump()).clients?.length;
    expect((await phone.review('staff', applicationId, input)).body).toEqual(first.body);
    expect((await world.dump()).clients).toHaveLength(clients ?? 0);
    const other = { ...input, reason: '另外的话' };
    expect(codeOf(await phone.review('staff', applicationId, other))).toBe('IDEMPOTENCY_CONFLICT');
  });

  test('a crash at any trip: all of it or nothing, and once when it is repeated', async () => {
    for (let trip = 1; trip <= 11; trip++) {
      const openid = somebody();
      const applicationId = await phone.submitted(openid);
      const input = { decision: 'accept', idempotencyKey: newKey() };
      await phone.review('staff', applicationId, input, { crashAfterTrips: trip });
      const { state } = await documentOf('applications', applicationId);
      const whole = state === 'accepted';
      expect((await documentOf('clients', applicationId)) !== undefined).toBe(whole);
      expect((await documentOf('accounts', openid)) !== undefined).toBe(whole);
      expect(dataOf(await phone.review('staff', applicationId, input))).toMatchObject({ state: 'accepted' });
      expect((await documentOf('accounts', openid)).links).toHaveLength(1);
    }
  });
});

describe('two at once', () => {
  const pairs: [object, object][] = [
    [{ decision: 'accept' }, { decision: 'accept' }],
    [{ decision: 'accept' }, { decision: 'refuse', reason: '满了' }],
    [
      { decision: 'refuse', reason: '远' },
      { decision: 'refuse', reason: '满了' },
    ],
    [{ decision: 'wait' }, { decision: 'wait' }],
  ];
  test.each(pairs)('%j and %j: one decides, the other hears so', async (one, other) => {
    for (let round = 0; round < 5; round++) {
      const applicationId = await phone.submitted(somebody());
      const replies = await Promise.all([
        phone.review('staff', applicationId, one),
        phone.review('manager', applicationId, other),
      ]);
      expect(tally(replies)).toEqual({ OK: 1, ALREADY_DECIDED: 1 });
      const { steps, state } = await documentOf('applications', applicationId);
      expect(steps).toHaveLength(2);
      expect((await documentOf('clients', applicationId)) !== undefined).toBe(state === 'accepted');
    }
  });

  test('on the list and in at once: one decides by what both saw, or one after the other', async () => {
    for (let round = 0; round < 5; round++) {
      const applicationId = await phone.submitted(somebody());
      const replies = await Promise.all([
        phone.review('staff', applicationId, { decision: 'wait' }),
        phone.review('manager', applicationId, { decision: 'accept' }),
      ]);
      const { OK = 0 } = tally(replies);
      const { steps } = await documentOf('applications', applicationId);
      expect(steps).toHaveLength(1 + OK);
    }
  });

  test('a decision and a referral: one of them', async () => {
    for (let round = 0; round < 5; round++) {
      const applicationId = await phone.submitted(somebody());
      const replies = await Promise.all([accept(applicationId), phone.refer('manager', applicationId)]);
      expect(tally(replies)).toEqual({ OK: 1, ALREADY_DECIDED: 1 });
      const { state, stationId } = await documentOf('applications', applicationId);
      expect([state, stationId]).toEqual(state === 'accepted' ? ['accepted', 's1'] : ['submitted', 's2']);
    }
  });

  test('a decision and the applicant, who turns back: it ends in one way', async () => {
    for (let round = 0; round < 5; round++) {
      const openid = somebody();
      const applicationId = await phone.submitted(openid);
      const replies = await Promise.all([accept(applicationId), phone.withdraw(openid, applicationId)]);
      expect(tally(replies)).toEqual({ OK: 1, ALREADY_DECIDED: 1 });
    }
  });
});
