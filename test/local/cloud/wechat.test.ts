import { appendFileSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { RISKY_WORD } from '../../../local/cloud/wechat/open-api';
import { Outbox } from '../../../local/cloud/wechat/outbox';
import type { TestCloud } from '../../support/cloud';
import { get, post, sdkApp, startFixtureCloud } from './fixtures';

describe('WeChat’s interfaces', () => {
  let cloud: TestCloud;
  beforeEach(async () => {
    cloud = await startFixtureCloud();
  });
  afterEach(() => cloud.close());

  const callWeChat = async (apiName: string, requestData: object): Promise<unknown> =>
    (await sdkApp(cloud.url).callWxOpenApi({ apiName, requestData: requestData as Buffer })).result;
  const message = (touser: string) => ({
    touser,
    templateId: 'T1',
    page: 'pages/x?id=1',
    data: { time1: { value: '周三 15:00' } },
  });

  test('messages go to the outbox in their order, with the moved clock’s time', async () => {
    await post(`${cloud.url}/dev/clock`, { now: '2030-01-02T03:04:05Z' });
    for (const openid of ['one', 'two'])
      expect(await callWeChat('subscribeMessage.send', message(openid))).toEqual({
        errcode: 0,
        errmsg: 'ok',
      });
    const row = (openid: string) => ({
      at: expect.stringMatching(/^2030-01-02T03:04:0/),
      openid,
      template: 'T1',
      page: 'pages/x?id=1',
      data: { time1: { value: '周三 15:00' } },
    });
    expect(await get(`${cloud.url}/dev/outbox`)).toEqual([row('one'), row('two')]);
  });

  test('texts are judged', async () => {
    const check = (content: string) =>
      callWeChat('security.msgSecCheck', { content, version: 2, scene: 2, openid: 'one' });
    expect(await check('今天很好')).toMatchObject({ errcode: 0, result: { suggest: 'pass', label: 100 } });
    expect(await check(`前${RISKY_WORD}后`)).toMatchObject({ errcode: 0, result: { suggest: 'risky' } });
    expect(await check('好'.repeat(2500))).toMatchObject({ errcode: 0 });
    expect(await check('好'.repeat(2501))).toMatchObject({ errcode: 45002 });
  });

  test('what is unknown or malformed is refused loudly', async () => {
    await expect(callWeChat('wxacode.get', {})).rejects.toMatchObject({ code: 'INVALID_API' });
    await expect(callWeChat('subscribeMessage.send', { touser: 'one' })).rejects.toMatchObject({
      code: 'INVALID_PARAM',
    });
    expect(await get(`${cloud.url}/dev/outbox`)).toEqual([]);
  });
});

describe('the outbox', () => {
  test('outlives the process; a line cut short by a crash does not spoil it', () => {
    const folder = mkdtempSync(path.join(tmpdir(), 'kangban-outbox-'));
    const file = path.join(folder, 'outbox.jsonl');
    const row = (openid: string) => ({
      at: '2030-01-02T03:04:05Z',
      openid,
      template: '模板',
      page: '',
      data: {},
    });
    new Outbox(file).add(row('one'));
    appendFileSync(file, '{"at":"2030-01-0');
    new Outbox(file).add(row('two'));
    expect(new Outbox(file).messages).toEqual([row('one'), row('two')]);
    rmSync(folder, { recursive: true });
  });
});
