import { accountsRefusals, accountsSamples } from './accounts';
import { admissionsRefusals, admissionsSamples } from './admissions';
import { bookingSamples } from './booking';
import { casesRefusals, casesSamples } from './cases';
import { consentsRefusals, consentsSamples } from './consents';
import { onTheDaySamples } from './on-the-day';
import { privacyRefusals, privacySamples } from './privacy';
import type { OwnRefusals, Samples } from './sample';
import { waitingSamples } from './waiting';

export const samples: Samples = {
  ...bookingSamples,
  ...onTheDaySamples,
  ...waitingSamples,
  ...accountsSamples,
  ...casesSamples,
  ...admissionsSamples,
  ...consentsSamples,
  ...privacySamples,
};

export const ownRefusals: OwnRefusals = {
  ...accountsRefusals,
  ...casesRefusals,
  ...admissionsRefusals,
  ...consentsRefusals,
  ...privacyRefusals,
};
