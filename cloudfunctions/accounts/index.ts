import { accounts } from '../../contracts/accounts';
import { serve } from '../kernel/serve';
import { getMe } from './get-me';
import { loadCaller } from './public';

export const main = serve('accounts', accounts, { getMe }, { loadCaller });
