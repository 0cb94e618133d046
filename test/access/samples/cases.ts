import type { OwnRefusals, Samples } from './sample';

export const casesSamples: Samples = {
  'cases/listClients': () => ({ stationId: 's1', search: 'c', cursor: '1_c1' }),
  'cases/getClient': () => ({ clientId: 'c1' }),
};

export const casesRefusals: OwnRefusals = {};
