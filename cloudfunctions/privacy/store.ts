import * as z from 'zod';
import { Collection } from '../kernel/database';

/** Clients by id alone: for finding who is due, whatever else is in their documents. */
export const clientIds = new Collection('clients', z.object({ _id: z.string() }));
