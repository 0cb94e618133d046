import * as z from 'zod';
import { dayKey } from './contract';

/**
 * `station_worker_service_day_time`, for instance `hy-1_w2_social_20261125_1500`. The day is one the
 * calendar has: `20261131` would be a second name for the first of December.
 */
export const slotId = z
  .string()
  .regex(/^[A-Za-z0-9-]+_[A-Za-z0-9-]+_[A-Za-z0-9-]+_\d{8}_\d{4}$/)
  .refine((id) => dayKey.safeParse(id.replace(/^.*_(\d{4})(\d{2})(\d{2})_\d{4}$/, '$1-$2-$3')).success);
