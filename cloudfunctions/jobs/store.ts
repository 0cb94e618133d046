import * as z from 'zod';
import { Collection } from '../kernel/database';
import { schema } from '../kernel/schema';

const anyDocument = z.object({ _id: z.string() });

/** Every collection whose documents say when they may go: the schema gives it an index on `expiresAt`. */
export const expiring = schema
  .filter(({ indexes }) => indexes.some(({ keys: [[field]] }) => field === 'expiresAt'))
  .map(({ name }) => new Collection(name, anyDocument));
