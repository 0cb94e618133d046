import * as z from 'zod';
import { invalidParam } from './errors';

/** EJSON text; the SDK leaves it out, or empty, where there is nothing to say. */
const ejson = z.string().optional();
const name = z.string().min(1);
const transactionId = z.string().min(1).optional();
const count = z.number().int().min(0).optional();

/** The requests of the SDK's protocol, by action. Fields beside these are ignored, as the cloud does. */
export const REQUESTS = {
  'database.insertDocument': z.object({
    collectionName: name,
    data: z.array(z.string()).min(1),
    transactionId,
  }),
  'database.getDocument': z.object({
    collectionName: name,
    query: ejson,
    order: ejson,
    projection: ejson,
    offset: count,
    limit: count,
    transactionId,
  }),
  'database.calculateDocument': z.object({ collectionName: name, query: ejson, transactionId }),
  'database.modifyDocument': z.object({
    collectionName: name,
    query: ejson,
    data: z.string(),
    multi: z.boolean().optional(),
    merge: z.boolean().optional(),
    upsert: z.boolean().optional(),
    transactionId,
  }),
  'database.modifyAndReturnDoc': z.object({
    collectionName: name,
    query: ejson,
    data: z.string(),
    transactionId,
  }),
  'database.removeDocument': z.object({
    collectionName: name,
    query: ejson,
    multi: z.boolean().optional(),
    transactionId,
  }),
  'database.aggregateDocuments': z.object({
    collectionName: name,
    stages: z.array(z.object({ stageKey: z.string(), stageValue: z.string() })),
  }),
  'database.addCollection': z.object({ collectionName: name }),
  'database.startTransaction': z.object({}),
  'database.commitTransaction': z.object({ transactionId: z.string().min(1) }),
  'database.abortTransaction': z.object({ transactionId: z.string().min(1) }),
} as const;

export type Action = keyof typeof REQUESTS;
export type RequestOf<A extends Action> = z.infer<(typeof REQUESTS)[A]>;

const anyRequest = z.object({ action: z.string() });

/** The action of a request; refuses what is none of the database's. */
export function actionOf(request: unknown): Action {
  const parsed = anyRequest.safeParse(request);
  if (!parsed.success) throw invalidParam('the request needs an action');
  const { action } = parsed.data;
  const known = Object.keys(REQUESTS).find((candidate): candidate is Action => candidate === action);
  if (!known) throw invalidParam(`unknown action: ${action.slice(0, 60)}`);
  return known;
}

/** Checks the fields of a request and names the first wrong one. */
export function parseRequest<T>(schema: z.ZodType<T>, request: unknown): T {
  const parsed = schema.safeParse(request);
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  throw invalidParam(`${issue?.path.join('.') ?? 'request'}: ${issue?.message ?? 'invalid'}`);
}
