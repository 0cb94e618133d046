import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { schema } from '../../../cloudfunctions/kernel/schema';
import { type DataFolder, openDataFolder } from '../../../local/cloud/data-folder';
import { type Database, openDatabase } from '../../../local/cloud/database';
import { loadSeed } from '../../../local/cloud/seed';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { get, sdkApp } from './fixtures';

describe('a seed', () => {
  let dataDir: string;
  let folder: DataFolder;
  let database: Database;
  beforeEach(() => {
    dataDir = path.join(mkdtempSync(path.join(tmpdir(), 'kangban-seed-')), 'new', 'folder');
    folder = openDataFolder(dataDir);
    database = openDatabase({ file: folder.database, collections: schema });
  });
  afterEach(async () => {
    await database.close();
    rmSync(path.join(dataDir, '../..'), { recursive: true });
  });

  const load = (seed: 'none' | 'race') => loadSeed(seed, database, folder, Date.now, () => {});
  const personas = (): unknown[] => JSON.parse(readFileSync(folder.personas, 'utf8'));

  test('is loaded into an empty database only', async () => {
    await load('none');
    await load('race');
    expect(personas()).toEqual([]);
    expect(database.isEmpty()).toBe(true);
  });

  test('that was interrupted is not taken for a whole one', async () => {
    await database.load('stations', [{ _id: 'the only one' }]);
    await expect(load('race')).rejects.toThrow('only half loaded');
  });

  test('is sealed with a key that stays, readable by its owner only', () => {
    expect(folder.dataKey).toHaveLength(32);
    expect(openDataFolder(dataDir).dataKey).toEqual(folder.dataKey);
    expect(statSync(path.join(dataDir, 'key')).mode & 0o777).toBe(0o600);
  });
});

describe('the race', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startTestCloud({ seed: 'race' });
  });
  afterAll(() => cloud.close());

  test('has 250 clients, each with a persona', async () => {
    const { total } = await sdkApp(cloud.url).database().collection('clients').count();
    expect(total).toBe(250);
    const client = {
      openid: expect.any(String),
      label: expect.any(String),
      roles: [{ role: 'client', stationId: expect.any(String) }],
      clientIds: [expect.any(String)],
    };
    const personas = await get(`${cloud.url}/dev/personas`);
    expect(personas).toEqual(expect.arrayContaining([client]));
    const clients = JSON.stringify(personas).match(/"role":"client"/g);
    expect(clients).toHaveLength(250);
  });
});
