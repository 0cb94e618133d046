import { Ledger } from './ledger';

const runner = { openid: 'of-c1', clientId: 'c1' };
const stored = (over: object = {}) => ({
  appointments: [{ _id: 'a1', slotId: 'slot', clientId: 'c1', state: 'booked', ...over }],
});

function ledgerWith(over: object): Ledger {
  const ledger = new Ledger();
  Object.assign(ledger.wish(runner, 'slot'), { booking: 'acknowledged', appointmentId: 'a1', ...over });
  return ledger;
}

test('what was acknowledged and is not there is lost', () => {
  const booked = ledgerWith({});
  expect(booked.lostIn(stored())).toEqual([]);
  for (const dump of [{ appointments: [] }, stored({ slotId: 'other' }), stored({ state: 'cancelled' })])
    expect(booked.lostIn(dump)).toHaveLength(1);
  const cancelled = ledgerWith({ cancellation: 'acknowledged' });
  expect(cancelled.lostIn(stored({ state: 'cancelled' }))).toEqual([]);
  expect(cancelled.lostIn(stored())).toHaveLength(1);
});

test('what was not answered may be there or not', () => {
  for (const state of ['booked', 'cancelled'])
    expect(ledgerWith({ cancellation: 'unknown' }).lostIn(stored({ state }))).toEqual([]);
  const unanswered = ledgerWith({ booking: 'unknown', appointmentId: undefined });
  expect(unanswered.lostIn({ appointments: [] })).toEqual([]);
  expect(unanswered.unanswered()).toHaveLength(1);
});

test('an appointment that no phone knows of is found', () => {
  expect(ledgerWith({}).unexpectedIn(stored())).toEqual([]);
  expect(ledgerWith({}).unexpectedIn(stored({ _id: 'a2' }))).toHaveLength(1);
});
