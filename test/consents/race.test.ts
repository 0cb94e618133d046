import { PURPOSES } from '../../contracts/consents';
import { dataOf, tally } from '../support/gateway';
import { decisionsBut, signingThrough } from '../support/signing';
import { newKey, openidOf, startWorld, type World } from '../support/world';

/**
 * Two signers write into one client. Reading it within the transaction makes the slower one decide again upon
 * what the faster one wrote; without that, one of two signatures would vanish.
 */
jest.setTimeout(120_000);

let world: World;
beforeAll(async () => {
  world = await startWorld({ transactionMs: 1500 });
});
afterAll(() => world.close());

const actsOf = async (clientId: string) =>
  (await world.db.collection('consentActs').where({ clientId }).get()).data;
const clear = (clientId: string) =>
  world.db.collection('clients').doc(clientId).update({ capacity: 'limited', decisions: [] });

test.each(['c1', 'c2', 'c3', 'c4'])(
  'each purpose by each signer of %s, all ten at once: all are kept',
  async (clientId) => {
    await clear(clientId);
    const { sign, read } = signingThrough(world.gateway, clientId);
    const replies = await Promise.all(
      decisionsBut().flatMap((decision) => [
        sign(openidOf(clientId), { decisions: [decision] }),
        sign('staff', { signer: 'guardian', decisions: [decision] }),
      ]),
    );
    expect(tally(replies)).toEqual({ OK: 10 });
    const seen = await read(openidOf(clientId));
    expect(seen.decisions).toHaveLength(2 * PURPOSES.length);
    expect(seen.holds).toEqual([...PURPOSES]);
    expect(await actsOf(clientId)).toHaveLength(10);
  },
);

test('signing and taking back at once: one of the two has the last word, and the rest stands', async () => {
  const { sign, withdraw, read } = signingThrough(world.gateway, 'c8');
  for (let round = 0; round < 5; round++) {
    dataOf(await sign(openidOf('c8')));
    const replies = await Promise.all([withdraw('staff', 'photos'), sign(openidOf('c8'))]);
    expect(tally(replies)).toEqual({ OK: 2 });
    const { holds, decisions } = await read('staff');
    expect(holds.filter((p) => p !== 'photos')).toEqual(PURPOSES.filter((p) => p !== 'photos'));
    expect(decisions).toHaveLength(PURPOSES.length);
  }
});

test('a reply lost at any trip: repeated with its key, there is one act and it holds', async () => {
  const { sign, read } = signingThrough(world.gateway, 'c9');
  for (let crashAfterTrips = 1; ; crashAfterTrips++) {
    await world.db.collection('clients').doc('c9').update({ decisions: [] });
    await world.db.collection('consentActs').where({ clientId: 'c9' }).remove();
    const key = newKey();
    const { body } = await sign(openidOf('c9'), { key }, { crashAfterTrips });
    const { holds, acts } = await read(openidOf('c9'));
    // Never one without the other.
    expect(holds).toHaveLength(acts.length === 1 ? PURPOSES.length : 0);
    expect(dataOf(await sign(openidOf('c9'), { key })).holds).toEqual([...PURPOSES]);
    expect(await actsOf('c9')).toHaveLength(1);
    if (body.ok) return expect(crashAfterTrips).toBe(7);
    expect(body.code).toBe('INSTANCE_DIED');
  }
});
