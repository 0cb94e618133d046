import { execFile } from 'node:child_process';
import path from 'node:path';
import { codeOf, dataOf } from '../support/gateway';
import { startWorld, type World } from '../support/world';

const ROOT = path.join(__dirname, '../..');

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

/** Runs the command with these words; answers its exit code and what it said. */
function run(...args: string[]): Promise<{ code: number; said: string }> {
  const { TENCENTCLOUD_SECRETID: _, ...env } = process.env;
  return new Promise((resolve) => {
    execFile(
      process.execPath,
      ['--import', 'tsx', 'scripts/appoint.ts', ...args],
      { cwd: ROOT, env },
      (error, stdout, stderr) =>
        resolve({ code: error ? Number(error.code) : 0, said: `${stdout}${stderr}`.trim() }),
    );
  });
}
const appoint = (openid: string, station = 's1', role = 'supervisor') =>
  run('--openid', openid, '--role', role, '--station', station, '--url', world.gateway.url);
const stored = async (openid: string) => (await world.db.collection('accounts').doc(openid).get()).data[0];

test('the first supervisor of a station is appointed, and can give roles at once', async () => {
  const before = await world.gateway.call('first', 'accounts', 'listTeam', { stationId: 's2' });
  expect(codeOf(before)).toBe('FORBIDDEN');
  expect(await appoint('first', 's2')).toEqual({ code: 0, said: 'first is now supervisor at s2' });
  const { mayGive } = dataOf(await world.gateway.call('first', 'accounts', 'listTeam', { stationId: 's2' }));
  expect(mayGive).toContain('supervisor');
});

test('twice is once, one after the other and at once', async () => {
  expect(await appoint('guardian')).toEqual({ code: 0, said: 'guardian is now supervisor at s1' });
  const after = await stored('guardian');
  expect(after.roles).toEqual([
    { role: 'guardian', stationId: 's1' },
    { role: 'supervisor', stationId: 's1' },
  ]);
  expect(await appoint('guardian')).toEqual({ code: 0, said: 'guardian was already supervisor at s1' });
  expect(await stored('guardian')).toEqual(after);

  const both = await Promise.all([appoint('hasty'), appoint('hasty')]);
  expect(both.map((r) => r.code)).toEqual([0, 0]);
  expect((await stored('hasty')).roles).toEqual([{ role: 'supervisor', stationId: 's1' }]);
});

test('a station there is not, a role there is not, or nobody: refused in one line, nothing written', async () => {
  const before = await world.dump();
  const refused = [
    await appoint('somebody', 's9'),
    await appoint('somebody', 's1', 'client'),
    await run('--role', 'supervisor', '--station', 's1', '--url', world.gateway.url),
    await run('--openid', 'somebody', '--station', 's1', '--url', 'nowhere'),
    await run('--openid', 'somebody', '--station', 's1'),
    await run('--openid', 'somebody', '--strange'),
  ];
  for (const { code, said } of refused) {
    expect(code).toBe(1);
    expect(said).toMatch(/^nobody was appointed: .+$/);
  }
  expect(refused[0]?.said).toContain('there is no station s9');
  expect(await world.dump()).toEqual(before);
});
