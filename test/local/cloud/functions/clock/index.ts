import tcb from '@cloudbase/node-sdk';

const db = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV }).database();

/** What time it is, in every way a function can ask. */
export async function main() {
  const now = Date.now();
  const date = new Date();
  const { id } = await db.collection('stations').add({ at: db.serverDate() });
  const { data } = await db.collection('stations').doc(String(id)).get();
  return {
    ok: true,
    data: {
      now,
      date: date.getTime(),
      server: data[0].at.getTime(),
      text: Date.parse(Date()),
      fixed: new Date('2020-02-02T02:02:02Z').toISOString(),
      isDate: date instanceof Date && date.constructor === Date && structuredClone(date) instanceof Date,
    },
  };
}
