import type { OwnRefusals, Samples } from './sample';

export const admissionsSamples: Samples = {};

export const admissionsRefusals: OwnRefusals = {};
