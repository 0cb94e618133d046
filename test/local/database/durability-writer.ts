import { type Database, openDatabase } from '../../../local/cloud/database';

/** Run as a process of its own: writes without pause and prints what has been acknowledged, until it is killed. */

const [file = '', round = ''] = process.argv.slice(2);
const database = openDatabase({ file, collections: [{ name: 'facts', indexes: [] }] });

async function request(action: string, fields: object): Promise<Awaited<ReturnType<Database['handle']>>> {
  const reply = await database.handle({ action: `database.${action}`, collectionName: 'facts', ...fields });
  if (reply.code) throw new Error(`${reply.code} ${reply.message}`);
  return reply;
}

const acknowledge = (fact: string) => process.stdout.write(`${fact}\n`);

async function insertFacts(writer: number): Promise<never> {
  for (let number = 0; ; number += 1) {
    const id = `fact-${round}-${writer}-${number}`;
    await request('insertDocument', { data: [JSON.stringify({ _id: id, padding: 'x'.repeat(200) })] });
    acknowledge(id);
  }
}

async function count(): Promise<never> {
  for (;;) {
    const reply = await request('modifyAndReturnDoc', {
      query: '{"_id":"counter"}',
      data: '{"$inc":{"n":1}}',
    });
    acknowledge(`counter ${JSON.parse(String(reply.data?.doc)).n}`);
  }
}

/** Moves one from left to right in a transaction: their sum never changes. */
async function move(): Promise<never> {
  for (;;) {
    const { transactionId } = await request('startTransaction', {});
    const change = (id: string, by: number) =>
      request('modifyDocument', {
        transactionId,
        merge: true,
        query: JSON.stringify({ _id: id }),
        data: JSON.stringify({ $inc: { n: by } }),
      });
    await change('left', -1);
    await change('right', 1);
    await request('commitTransaction', { transactionId });
  }
}

async function main(): Promise<void> {
  if (database.isEmpty()) {
    await database.load(
      'facts',
      ['counter', 'left', 'right'].map((id) => ({ _id: id, n: 0 })),
    );
  }
  acknowledge('ready');
  await Promise.all([insertFacts(1), insertFacts(2), insertFacts(3), insertFacts(4), count(), move()]);
}

void main();
