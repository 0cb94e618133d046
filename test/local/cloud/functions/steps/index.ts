import tcb from '@cloudbase/node-sdk';

const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();

/** Inserts a document per id: the steps one after the other, the ids of one step side by side. */
export async function main({ steps }: { steps: string[][] }) {
  for (const ids of steps) await Promise.all(ids.map((_id) => db.collection('stations').add({ _id })));
  return { ok: true, data: {} };
}
