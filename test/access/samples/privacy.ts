import { dataOf } from '../../support/gateway';
import { newKey, openidOf } from '../../support/world';
import type { OwnRefusals, Samples } from './sample';

export const privacySamples: Samples = {
  'privacy/listVisits': () => ({ clientId: 'c1', cursor: '0.0' }),
  'privacy/exportRecord': () => ({ clientId: 'c1', cursor: '0.0_0.0_0.0' }),
  'privacy/getErasure': () => ({ clientId: 'c1' }),
  'privacy/requestErasure': () => ({ clientId: 'c1', idempotencyKey: newKey() }),
  'privacy/cancelErasure': async ({ gateway }) => {
    const input = { clientId: 'c1', idempotencyKey: newKey() };
    dataOf(await gateway.call(openidOf('c1'), 'privacy', 'requestErasure', input));
    return { clientId: 'c1', idempotencyKey: newKey() };
  },
};

export const privacyRefusals: OwnRefusals = {};
