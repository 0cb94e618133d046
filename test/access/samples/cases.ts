import type { OwnRefusals, Samples } from './sample';

export const casesSamples: Samples = {};

export const casesRefusals: OwnRefusals = {};
