import { admissions } from '../../contracts/admissions';
import { loadCaller } from '../accounts/public';
import { loadClientOwner } from '../cases/public';
import { serve } from '../kernel/serve';
import { answerWish } from './answer-wish';
import { closeCase } from './close-case';
import { getApplication } from './get-application';
import { listApplications } from './list-applications';
import { listMyApplications } from './list-my-applications';
import { loadApplication } from './public';
import { referApplication } from './refer-application';
import { reviewApplication } from './review-application';
import { submitApplication } from './submit-application';
import { transferClient } from './transfer-client';
import { withdrawApplication } from './withdraw-application';

export const main = serve(
  'admissions',
  admissions,
  {
    submitApplication,
    listMyApplications,
    getApplication,
    withdrawApplication,
    answerWish,
    listApplications,
    reviewApplication,
    referApplication,
    transferClient,
    closeCase,
  },
  { loadCaller, loadClient: loadClientOwner, loadApplication },
);
