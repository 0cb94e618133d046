import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Store } from '../../../local/cloud/database/store/store';

let folder: string;
let store: Store;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'kangban-history-'));
  store = new Store(join(folder, 'database.sqlite'), [{ name: 'things', indexes: [] }]);
  change('hot', 0);
});
afterEach(() => {
  store.journal.close();
  rmSync(folder, { recursive: true, force: true });
});

const things = () => store.collection('things');
const change = (_id: string, n: number) => store.apply(things(), _id, { _id, n }, store.nextCommit());
const seenBy = (snapshot: number) => things().history.stateAt('hot', snapshot)?.document.n;

test('earlier states are kept only while a snapshot can see them', () => {
  change('hot', 1);
  expect(things().history.size).toBe(0);

  const [early, late] = [{}, {}];
  const first = store.openSnapshot(early);
  for (let n = 2; n <= 50; n += 1) change('hot', n);
  expect(things().history.size).toBe(1);
  const second = store.openSnapshot(late);
  for (let n = 51; n <= 99; n += 1) change('hot', n);
  expect(things().history.size).toBe(2);
  expect([seenBy(first), seenBy(second)]).toEqual([1, 50]);

  store.closeSnapshot(early);
  expect(things().history.size).toBe(1);
  expect(seenBy(second)).toBe(50);
  store.closeSnapshot(late);
  expect(things().history.size).toBe(0);
});

test('a document that came or went is known to have changed', () => {
  const owner = {};
  const snapshot = store.openSnapshot(owner);
  change('new', 1);
  store.apply(things(), 'hot', undefined, store.nextCommit());
  expect(things().history.changedSince('new', snapshot)).toBe(true);
  expect(things().history.stateAt('new', snapshot)).toBeUndefined();
  expect(seenBy(snapshot)).toBe(0);
  expect(things().history.keysChangedSince(snapshot).sort()).toEqual(['hot', 'new']);
});
