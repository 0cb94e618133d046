import fs from 'node:fs';
import path from 'node:path';
import { compile } from '../../../local/simulator/compile';
import { startSimulator } from '../../../local/simulator/server';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { buildFixture } from './setup';

let cloud: TestCloud;
let dist: string;

beforeAll(async () => {
  cloud = await startTestCloud();
  dist = buildFixture();
});
afterAll(async () => {
  await cloud?.close();
  fs.rmSync(dist, { recursive: true });
});

const withSimulator = async (
  run: (url: string, reload: () => Promise<void>) => Promise<void>,
  watch = false,
) => {
  const simulator = await startSimulator({ dist, cloudUrl: cloud.url, port: 0, watch });
  try {
    await run(simulator.url, simulator.reload);
  } finally {
    await simulator.close();
  }
};

/** The first event of the frame's live reload. */
const firstEvent = async (url: string, change: () => void): Promise<string> => {
  const response = await fetch(`${url}/simulator/live`);
  const reader = response.body?.pipeThrough(new TextDecoderStream()).getReader();
  if (reader === undefined) throw new Error('no stream');
  await reader.read();
  change();
  const { value } = await reader.read();
  await reader.cancel();
  return value ?? '';
};

test('it hands calls on to the cloud, with the caller’s header', () =>
  withSimulator(async (url) => {
    const response = await fetch(`${url}/v1/functions/home`, {
      method: 'POST',
      headers: { 'content-type': 'application/json', 'x-wx-openid': 'someone' },
      body: JSON.stringify({ action: 'getMe', input: {} }),
    });
    expect(response.headers.get('x-db-trips')).toMatch(/^\d+$/);
    expect(await response.json()).toMatchObject({ ok: true });
  }));

test('the phone’s page carries the cloud’s clock', () =>
  withSimulator(async (url) => {
    await cloud.gateway.setClock(new Date(Date.now() + 3_600_000).toISOString());
    const page = await (await fetch(`${url}/phone`)).text();
    const offsetMs = Number(/data-clock-offset-ms="(-?\d+)"/.exec(page)?.[1]);
    expect(Math.abs(offsetMs - 3_600_000)).toBeLessThan(2000);
  }));

test('it serves the mini-program’s files and nothing beside them', () =>
  withSimulator(async (url) => {
    expect((await fetch(`${url}/app/icons/day.svg`)).headers.get('content-type')).toMatch('image/svg+xml');
    for (const outside of [
      '/app/..%2f..%2fetc%2fpasswd',
      '/simulator/..%2f..%2fpackage.json',
      '/app/none.png',
      '/none',
    ]) {
      expect((await fetch(url + outside)).status).toBe(404);
    }
  }));

test('a change of the build is taken and told', () =>
  withSimulator(async (url) => {
    const told = await firstEvent(url, () => {
      fs.appendFileSync(path.join(dist, 'pages/home/index.js'), '\n// changed');
    });
    expect(told).toBe('data: reload\n\n');
    expect(await (await fetch(`${url}/simulator/mini-program.js`)).text()).toContain('// changed');
  }, true));

test('a build in progress leaves the last good one', () =>
  withSimulator(async (url, reload) => {
    const before = await (await fetch(`${url}/simulator/mini-program.js`)).text();
    const app = path.join(dist, 'app.json');
    const config = fs.readFileSync(app);
    fs.writeFileSync(app, '{');
    await reload();
    expect(await (await fetch(`${url}/simulator/mini-program.js`)).text()).toBe(before);
    fs.writeFileSync(app, config);
  }));

test('a cloud that is down is a clear answer', async () => {
  const simulator = await startSimulator({ dist, cloudUrl: 'http://127.0.0.1:9', port: 0 });
  const response = await fetch(`${simulator.url}/dev/personas`);
  expect([response.status, await response.text()]).toEqual([
    502,
    expect.stringContaining('the local cloud does not answer'),
  ]);
  await simulator.close();
});

test('what a mini-program got wrong is told when it is compiled', () => {
  const page = path.join(dist, 'pages/home/index');
  const before = fs.readFileSync(`${page}.wxml`);
  fs.writeFileSync(`${page}.wxml`, '<view><text></view>');
  fs.writeFileSync(`${page}.json`, JSON.stringify({ usingComponents: { 'no-box': './no-box' } }));
  const { warnings } = compile(dist);
  fs.writeFileSync(`${page}.wxml`, before);
  fs.rmSync(`${page}.json`);
  expect(warnings).toEqual([
    'pages/home/index.json: component ./no-box (no-box) is not there',
    expect.stringMatching(/^pages\/home\/index\.wxml:1 /),
  ]);
});
