import type { OwnRefusals, Samples } from './sample';

export const accountsSamples: Samples = {};

export const accountsRefusals: OwnRefusals = {};
