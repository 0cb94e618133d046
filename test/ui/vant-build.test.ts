import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { copyVant } from '../../config/vant/copy';
import { vantDefaults } from '../../config/vant/defaults';

const root = path.resolve(__dirname, '../..');
const library = path.join(root, 'node_modules/@vant/weapp/lib');

describe("Vant's defaults", () => {
  const defaults = vantDefaults(library);

  test('are said for properties a page leaves out, in both spellings', () => {
    expect(defaults['van-rate']).toMatchObject({ count: '5' });
    expect(defaults['van-popup']).toMatchObject({
      position: "'center'",
      safeAreaInsetBottom: 'true',
      'safe-area-inset-bottom': 'true',
      round: 'false',
      customStyle: "''",
    });
  });

  test('never hold the time of the build', () => {
    expect(defaults['van-calendar']).toBeDefined();
    expect(defaults['van-calendar']).not.toHaveProperty('minDate');
  });

  test('leave nothing of WeChat behind', () => {
    expect(globalThis).not.toHaveProperty('Component', expect.anything());
  });
});

describe('the copy', () => {
  const output = fs.mkdtempSync(path.join(os.tmpdir(), 'vant-copy-'));
  afterAll(() => fs.rmSync(output, { recursive: true }));

  test('holds what is used and all it needs, and fetches nothing from afar', () => {
    const usingComponents = { 'van-cell': '@vant/weapp/cell/index' };
    fs.writeFileSync(path.join(output, 'app.json'), JSON.stringify({ usingComponents }));
    copyVant(library, path.join(root, 'src/assets/icons'), output);
    const target = path.join(output, 'miniprogram_npm/@vant/weapp');
    const copied = fs.readdirSync(target, { recursive: true, encoding: 'utf8' });
    expect(copied).toEqual(
      expect.arrayContaining(['cell/index.wxml', 'icon/index.js', 'wxs/utils.wxs', 'common/component.js']),
    );
    expect(copied).not.toContain('button/index.js');
    const styles = copied.filter((file) => file.endsWith('.wxss'));
    for (const file of styles)
      expect(fs.readFileSync(path.join(target, file), 'utf8')).not.toMatch(
        /https?:\/\/(?!www\.w3\.org\/2000\/svg)/,
      );
  });
});
