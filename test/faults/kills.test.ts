import { surviveKills } from './kills';

const KILLS = 6;
const SEED = 20261127;

// Six times: start, load, kill, start, check.
test('killed at random moments, nothing acknowledged is lost and nothing is half done', async () => {
  const report = await surviveKills(KILLS, SEED);
  expect(report.violations).toEqual([]);
  expect(report.kills).toBe(KILLS);
  expect(report.acknowledged).toBeGreaterThan(KILLS);
}, 180_000);
