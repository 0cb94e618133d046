import { accounts } from '../../contracts/accounts';
import { loadClientOwner, noteVisit } from '../cases/public';
import { serve } from '../kernel/serve';
import { endLink } from './end-link';
import { inviteToLink } from './invite-to-link';
import { inviteToRole } from './invite-to-role';
import { knowEndings } from './know-endings';
import { listLinkRequests } from './list-link-requests';
import { listLinks } from './list-links';
import { listMyRequests } from './list-my-requests';
import { listTeam } from './list-team';
import { nameMe } from './name-me';
import { noteSubscription } from './note-subscription';
import { loadCaller } from './public';
import { redeemCode } from './redeem-code';
import { requestLink } from './request-link';
import { reviewLinkRequest } from './review-link-request';
import { revokeRole } from './revoke-role';

export const main = serve(
  'accounts',
  accounts,
  {
    redeemCode,
    nameMe,
    knowEndings,
    noteSubscription,
    requestLink,
    listMyRequests,
    listLinkRequests,
    reviewLinkRequest,
    inviteToLink,
    listLinks,
    endLink,
    listTeam,
    inviteToRole,
    revokeRole,
  },
  { loadCaller, loadClient: loadClientOwner, noteVisit },
);
