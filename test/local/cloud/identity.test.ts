import type { TestCloud } from '../../support/cloud';
import { dataOf } from '../../support/gateway';
import { startFixtureCloud } from './fixtures';

interface Ways {
  sdk: string;
  process: string;
  context: string;
}
interface Seen {
  before: Ways;
  after: Ways;
  environment: string;
}

const all = (openid: string): Ways => ({ sdk: openid, process: openid, context: openid });

describe('who calls', () => {
  let cloud: TestCloud;
  beforeAll(async () => {
    cloud = await startFixtureCloud();
  });
  afterAll(() => cloud.close());

  const who = async (openid: string | undefined, event: object = {}) =>
    dataOf(await cloud.gateway.send<Seen>(openid, 'who', { at: 'nowhere', ...event }));

  test('400 calls at once: each sees its own caller, before and after waiting', async () => {
    const seen = await Promise.all(Array.from({ length: 400 }, (_, i) => who(`user-${i}`)));
    const mixedUp = seen.filter(({ before, after }, i) => {
      const right = JSON.stringify(all(`user-${i}`));
      return JSON.stringify(before) !== right || JSON.stringify(after) !== right;
    });
    expect(mixedUp).toEqual([]);
  });

  test('what the event claims counts for nothing', async () => {
    const { after } = await who('me', { openid: 'other', userInfo: { openId: 'other' }, WX_OPENID: 'other' });
    expect(after).toEqual(all('me'));
  });

  test('a call without a caller has none, even on an instance that just served one', async () => {
    await who('me');
    const { before, after, environment } = await who(undefined);
    expect([before, after]).toEqual([all(''), all('')]);
    expect(JSON.parse(environment)).toEqual({ TRIGGER_SRC: 'tcb', TCB_SOURCE: 'wx_client' });
  });

  test('nothing of a caller stays in this process', () => {
    expect(process.env.WX_OPENID).toBeUndefined();
  });

  test('a function called by a function has no user', async () => {
    const event = { name: 'who', data: { at: 'nowhere' } };
    const { body } = await cloud.gateway.send<{ data: Seen }>('me', 'caller', event);
    expect(body).toMatchObject({ ok: true, data: { data: { before: all(''), after: all('') } } });
  });
});
