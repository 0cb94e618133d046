import { execFileSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import * as z from 'zod';
import { kilobytes, type Report, times } from './report';

const ROOT = path.join(__dirname, '../..');
const MINI_PROGRAM = path.join(ROOT, 'dist/miniprogram');
const MOST_BYTES = 1024 * 1024;
const AIM_RATIO = 2.3;

/** The main package, alone and beside a hello world that the same tools build. */
export function benchMainPackage(report: Report): void {
  report.section('Main package of the mini-program');
  const bytes = mainPackageBytes(MINI_PROGRAM);
  report.measure('main package', kilobytes(bytes), '≤ 1024 KB', bytes <= MOST_BYTES);
  report.progress('building a hello world beside it');
  const helloBytes = helloWorldBytes();
  const ratio = bytes / helloBytes;
  report.aim(
    `÷ hello world of ${kilobytes(helloBytes)}`,
    times(ratio),
    `≤ ${AIM_RATIO} ×`,
    ratio <= AIM_RATIO,
  );
}

const appJson = z.object({ subPackages: z.array(z.object({ root: z.string() })).default([]) });

/** Everything WeChat would count as the main package: all that lies in no subpackage. */
function mainPackageBytes(folder: string): number {
  const { subPackages } = appJson.parse(JSON.parse(readFileSync(path.join(folder, 'app.json'), 'utf8')));
  const roots = subPackages.map(({ root }) => path.join(folder, root) + path.sep);
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath, entry.name))
    .filter((file) => !roots.some((root) => file.startsWith(root)))
    .reduce((sum, file) => sum + statSync(file).size, 0);
}

const HELLO_WORLD: Record<string, string> = {
  'package.json': '{ "name": "hello", "private": true }',
  'babel.config.js': `module.exports = { presets: [['taro', { framework: 'react', ts: true, compiler: 'webpack5' }]] };`,
  'project.config.json': '{ "miniprogramRoot": "dist/" }',
  'config/index.js': `module.exports = {
    projectName: 'hello', date: '2026-11-22', designWidth: 375, deviceRatio: { 375: 2 },
    sourceRoot: 'src', outputRoot: 'dist', framework: 'react',
    compiler: { type: 'webpack5', prebundle: { enable: false } }, cache: { enable: false },
    plugins: ['@tarojs/plugin-framework-react', '@tarojs/plugin-platform-weapp'],
    mini: { enableSourceMap: false, minifyXML: { collapseWhitespace: true }, postcss: { pxtransform: { enable: false } } },
  };`,
  'src/app.config.ts': `export default { pages: ['hello/index'] };`,
  'src/app.tsx': 'export default ({ children }: { children: unknown }) => children;',
  'src/hello/index.config.ts': 'export default {};',
  'src/hello/index.tsx': `import { View } from '@tarojs/components';
    export default () => <View>hello, world</View>;`,
};

/** Builds the smallest program there is, with our versions and settings. */
function helloWorldBytes(): number {
  const folder = mkdtempSync(path.join(tmpdir(), 'kangban-hello-'));
  try {
    for (const [name, text] of Object.entries(HELLO_WORLD)) {
      mkdirSync(path.dirname(path.join(folder, name)), { recursive: true });
      writeFileSync(path.join(folder, name), text);
    }
    symlinkSync(path.join(ROOT, 'node_modules'), path.join(folder, 'node_modules'));
    execFileSync(path.join(ROOT, 'node_modules/.bin/taro'), ['build', '--type', 'weapp'], {
      cwd: folder,
      stdio: 'pipe',
      env: { ...process.env, NODE_ENV: 'production' },
    });
    return mainPackageBytes(path.join(folder, 'dist'));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
