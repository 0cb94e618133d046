import { newKey } from '../../support/world';
import type { OwnRefusals, Samples } from './sample';

export const casesSamples: Samples = {
  'cases/listClients': () => ({ stationId: 's1', search: 'c', cursor: '1_c1' }),
  'cases/getClient': () => ({ clientId: 'c1' }),
  'cases/setCapacity': () => ({
    clientId: 'c1',
    capacity: 'full',
    reason: '重新看过',
    idempotencyKey: newKey(),
  }),
};

export const casesRefusals: OwnRefusals = {};
