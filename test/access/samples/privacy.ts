import type { OwnRefusals, Samples } from './sample';

export const privacySamples: Samples = {};

export const privacyRefusals: OwnRefusals = {};
