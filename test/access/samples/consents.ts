import type { OwnRefusals, Samples } from './sample';

export const consentsSamples: Samples = {};

export const consentsRefusals: OwnRefusals = {};
