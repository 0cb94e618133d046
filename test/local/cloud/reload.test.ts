import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { type Cloud, startCloud } from '../../../local/cloud';
import { Gateway } from '../../support/gateway';

describe('rebuilt functions', () => {
  let folder: string;
  let cloud: Cloud;
  beforeAll(async () => {
    folder = mkdtempSync(path.join(tmpdir(), 'kangban-reload-'));
    cloud = await startCloud({
      port: 0,
      dataDir: path.join(folder, 'data'),
      seed: 'none',
      functionsDir: folder,
      maxInstances: 2,
    });
  });
  afterAll(async () => {
    await cloud.close();
    rmSync(folder, { recursive: true });
  });

  const write = (version: string) => {
    mkdirSync(path.join(folder, 'which'), { recursive: true });
    const source = `exports.main = async ({ ms }) => {
      console.log('started', ms);
      await new Promise((resolve) => setTimeout(resolve, ms));
      return { ok: true, data: '${version}' };
    };`;
    writeFileSync(path.join(folder, 'which/index.js'), source);
  };
  const log = () => readFileSync(path.join(folder, 'data/functions.log'), 'utf8');
  const which = async (ms = 0) => {
    const { body } = await new Gateway(cloud.url).send('me', 'which', { ms });
    return body.ok ? body.data : body.code;
  };

  test('are found when they appear, and taken up on reload: calls under way finish on the old ones', async () => {
    expect(await which()).toBe('UNKNOWN_FUNCTION');
    write('old');
    expect(await which()).toBe('old');
    const underWay = which(300);
    while (!log().includes('started 300')) await which();
    write('new');
    cloud.reloadFunctions();
    expect(await which()).toBe('new');
    expect(await underWay).toBe('old');
    expect(await Promise.all([which(20), which(20), which(20)])).toEqual(['new', 'new', 'new']);
  });
});
