import tcb from '@cloudbase/node-sdk';
import { schema } from '../../cloudfunctions/kernel/schema';

export type SdkDatabase = ReturnType<ReturnType<typeof tcb.init>['database']>;
export type StoredDocument = Record<string, unknown> & { _id: string };

/** Every collection's documents, as they are stored. */
export type Dump = Record<string, StoredDocument[]>;

/** The real SDK on the local cloud at this address; as in a function, it asks no metadata host. */
export function sdkOf(url: string): SdkDatabase {
  Object.assign(process.env, {
    TENCENTCLOUD_RUNENV: 'SCF',
    TENCENTCLOUD_REGION: 'ap-shanghai',
    SCF_NAMESPACE: 'local-env',
  });
  const account = { env: 'local-env', secretId: 'local', secretKey: 'local' };
  return tcb.init({ ...account, serviceUrl: `${url}/admin` }).database();
}

/** Inserts many documents, in batches. */
export async function insertAll(
  db: SdkDatabase,
  collection: string,
  documents: readonly object[],
): Promise<void> {
  for (let from = 0; from < documents.length; from += 1000)
    await db.collection(collection).add(documents.slice(from, from + 1000));
}

/** All documents of one collection, by `_id`. */
export async function readAll(db: SdkDatabase, collection: string): Promise<StoredDocument[]> {
  const all: StoredDocument[] = [];
  for (;;) {
    const after = all.at(-1)?._id ?? '';
    const { data } = await db
      .collection(collection)
      .where({ _id: db.command.gt(after) })
      .orderBy('_id', 'asc')
      .limit(1000)
      .get();
    all.push(...data);
    if (data.length < 1000) return all;
  }
}

/** Everything the database holds: compared before and after, it tells whether anything was written. */
export async function dumpOf(db: SdkDatabase): Promise<Dump> {
  const dump: Dump = {};
  for (const { name } of schema) dump[name] = await readAll(db, name);
  return dump;
}
