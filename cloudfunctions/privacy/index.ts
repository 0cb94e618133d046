import { privacy } from '../../contracts/privacy';
import { loadCaller } from '../accounts/public';
import { serve } from '../kernel/serve';
import { cancelErasure } from './cancel-erasure';
import { exportRecord } from './export-record';
import { getErasure } from './get-erasure';
import { listVisits } from './list-visits';
import { requestErasure } from './request-erasure';

export const main = serve(
  'privacy',
  privacy,
  { listVisits, exportRecord, getErasure, requestErasure, cancelErasure },
  { loadCaller },
);
