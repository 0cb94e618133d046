import { consents } from '../../contracts/consents';
import { loadCaller } from '../accounts/public';
import { loadClientOwner, noteVisit } from '../cases/public';
import { serve } from '../kernel/serve';
import { getConsents } from './get-consents';
import { signConsents } from './sign-consents';
import { withdrawConsent } from './withdraw-consent';

export const main = serve(
  'consents',
  consents,
  { getConsents, signConsents, withdrawConsent },
  { loadCaller, loadClient: loadClientOwner, noteVisit },
);
