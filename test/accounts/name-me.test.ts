import { expectAffordable } from '../support/cost';
import { codeOf, dataOf } from '../support/gateway';
import { newKey, openidOf, startWorld, type World } from '../support/world';

let world: World;
beforeAll(async () => {
  world = await startWorld();
});
afterAll(() => world.close());

const nameMe = (openid: string, name: string, key = newKey()) =>
  world.gateway.call(openid, 'accounts', 'nameMe', { name, idempotencyKey: key });
const stored = async (openid: string) => (await world.db.collection('accounts').doc(openid).get()).data[0];
const meOf = async (openid: string) => dataOf(await world.gateway.call(openid, 'home', 'getMe', {}));

test('somebody new has a name, and no role for it', async () => {
  const reply = await nameMe('newcomer', '  小周 ');
  expect(dataOf(reply)).toEqual({ name: '小周' });
  expectAffordable('command', reply);
  expect(await meOf('newcomer')).toMatchObject({ name: '小周', roles: [], people: [] });
  expect((await stored('newcomer')).name).toMatch(/^v1\./);
});

test('somebody known keeps everything but the name', async () => {
  const { name: _, ...before } = await stored('guardian');
  dataOf(await nameMe('guardian', '王阿姨'));
  const { name, ...after } = await stored('guardian');
  expect(after).toEqual(before);
  expect(name).toMatch(/^v1\./);
});

test('repeated with its key it is answered as before and changes nothing, even after another name', async () => {
  const openid = openidOf('c2');
  const key = newKey();
  dataOf(await nameMe(openid, '一', key));
  dataOf(await nameMe(openid, '二'));
  expect(dataOf(await nameMe(openid, '一', key))).toEqual({ name: '一' });
  expect((await meOf(openid)).name).toBe('二');
  expect(codeOf(await nameMe(openid, '三', key))).toBe('IDEMPOTENCY_CONFLICT');
});

test('a name that is refused leaves nothing', async () => {
  const before = await world.dump();
  expect(codeOf(await nameMe('rude', '违规测试词'))).toBe('TEXT_REFUSED');
  expect(await world.dump()).toEqual(before);
});

test('what is remembered of the command is no name', async () => {
  dataOf(await nameMe('shy', '甲乙丙丁'));
  expect(JSON.stringify(await world.dump())).not.toContain('甲乙丙丁');
});
