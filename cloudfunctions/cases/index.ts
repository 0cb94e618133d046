import { cases } from '../../contracts/cases';
import { loadCaller } from '../accounts/public';
import { serve } from '../kernel/serve';
import { getClient } from './get-client';
import { listClients } from './list-clients';
import { loadClientOwner } from './public';
import { setCapacity } from './set-capacity';
import { noteVisit } from './visits';

export const main = serve(
  'cases',
  cases,
  { listClients, getClient, setCapacity },
  { loadCaller, loadClient: loadClientOwner, noteVisit },
);
