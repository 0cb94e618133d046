import { readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { buildFunctions, ensureFunctionsBuilt, sdkAloneBytes } from '../../scripts/build-functions';

const OUTPUT = path.join(__dirname, '../../dist/cloudfunctions');

describe('bundles of the functions', () => {
  test('weigh at most 250 KB more than the SDK alone', async () => {
    const [{ functions }, sdkBytes] = await Promise.all([buildFunctions(), sdkAloneBytes()]);
    expect(functions.length).toBeGreaterThan(0);
    const heavy = functions.filter(({ sizeBytes }) => sizeBytes > sdkBytes + 250 * 1024);
    expect(heavy).toEqual([]);
  });

  test('can be uploaded as they are: a manifest beside each', async () => {
    const { functions } = await buildFunctions();
    for (const { name } of functions) {
      const manifest = JSON.parse(readFileSync(path.join(OUTPUT, name, 'package.json'), 'utf8'));
      expect(manifest).toMatchObject({ name, main: 'index.js' });
    }
  });

  test('are built again only where they no longer match their sources', async () => {
    await ensureFunctionsBuilt();
    expect(await ensureFunctionsBuilt()).toBe(false);
    rmSync(path.join(OUTPUT, '.sources'));
    expect(await ensureFunctionsBuilt()).toBe(true);
    expect(await ensureFunctionsBuilt()).toBe(false);
  });
});
