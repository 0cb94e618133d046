import { home } from '../../contracts/home';
import { loadCaller } from '../accounts/public';
import { serve } from '../kernel/serve';
import { getHome } from './get-home';
import { getMe } from './get-me';

export const main = serve('home', home, { getHome, getMe }, { loadCaller });
