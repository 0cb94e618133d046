import type { Phone } from '../../support/browser';
import { startTestCloud, type TestCloud } from '../../support/cloud';
import { type Bench, callApi, callSync, readResult, startApi, startBench } from './setup';

const PAGE = '/pages/api/index';

let cloud: TestCloud;
let bench: Bench;
let phone: Phone;

beforeAll(async () => {
  cloud = await startTestCloud();
  bench = await startBench(cloud.url);
}, 120_000);
afterAll(async () => {
  await bench?.close();
  await cloud?.close();
});
beforeEach(async () => {
  phone = await bench.phone({ page: PAGE, openid: 'someone' });
  phone.page.setDefaultTimeout(10_000);
});
afterEach(() => phone.close());

/** Agrees in WeChat's own sheet. */
const agree = () => phone.page.getByRole('button', { name: '同意' }).tap();

describe('the cloud', () => {
  test('a function is called as the person who holds the phone', async () => {
    const answer = await callApi(phone, 'cloud.callFunction', {
      name: 'home',
      data: { action: 'getMe', input: {} },
    });
    expect(answer).toMatchObject({ errMsg: 'cloud.callFunction:ok', result: { ok: true } });
  });

  test('a function that is not there fails', async () => {
    const answer = await callApi(phone, 'cloud.callFunction', { name: 'nowhere', data: {} });
    expect(answer.errMsg).toMatch(/^cloud\.callFunction:fail .*UNKNOWN_FUNCTION/);
  });

  test('a chosen picture is uploaded, and its address is told', async () => {
    const chooser = phone.page.waitForEvent('filechooser');
    await startApi(phone, { name: 'chooseMedia', options: { count: 1, mediaType: ['image'] } });
    await agree();
    await (await chooser).setFiles({
      name: 'a.png',
      mimeType: 'image/png',
      buffer: Buffer.from('not really a picture'),
    });
    const chosen = (await readResult(phone)) as { tempFiles: { tempFilePath: string; size: number }[] };
    expect(chosen.tempFiles).toHaveLength(1);
    expect(chosen.tempFiles[0]).toMatchObject({ size: 20 });

    const filePath = chosen.tempFiles[0]?.tempFilePath;
    const { fileID } = await callApi(phone, 'cloud.uploadFile', { cloudPath: 'tests/a.png', filePath });
    const { fileList } = (await callApi(phone, 'cloud.getTempFileURL', { fileList: [fileID] })) as {
      fileList: { tempFileURL: string }[];
    };
    const stored = await fetch(fileList[0]?.tempFileURL ?? '');
    expect(await stored.text()).toBe('not really a picture');
    const down = await callApi(phone, 'cloud.downloadFile', { fileID });
    expect(down).toMatchObject({ errMsg: 'cloud.downloadFile:ok', statusCode: 200 });

    expect(await callApi(phone, 'cloud.deleteFile', { fileList: [fileID] })).toMatchObject({
      errMsg: 'cloud.deleteFile:ok',
      fileList: [{ fileID, status: 0 }],
    });
    expect(await callApi(phone, 'cloud.deleteFile', { fileList: [fileID] })).toMatchObject({
      fileList: [{ fileID, status: -503003 }],
    });
  });

  test('without a network every call fails at once, and the page hears of both changes', async () => {
    await phone.page.evaluate(() =>
      window.postMessage({ type: 'simulator:settings', settings: { online: false } }, location.origin),
    );
    expect(await readResult(phone)).toEqual({ isConnected: false, networkType: 'none' });
    const answer = await callApi(phone, 'cloud.callFunction', { name: 'home', data: {} });
    expect(answer).toMatchObject({ errMsg: 'cloud.callFunction:fail request:fail', errCode: -1 });
    expect(await callApi(phone, 'getNetworkType')).toMatchObject({ networkType: 'none' });
  });
});

describe('what is kept on the phone', () => {
  test('values keep their type; a missing one reads as empty', async () => {
    await callSync(phone, 'setStorageSync', 'plan', { days: [1, 2] });
    expect(await callSync(phone, 'getStorageSync', 'plan')).toEqual({ days: [1, 2] });
    expect(await callSync(phone, 'getStorageSync', 'other')).toBe('');
    expect(await callApi(phone, 'getStorage', { key: 'other' })).toEqual({
      errMsg: 'getStorage:fail data not found',
    });
    expect(await callSync(phone, 'getStorageInfoSync')).toMatchObject({ keys: ['plan'], limitSize: 10240 });
  });

  test('another person on the same machine does not see them', async () => {
    await callSync(phone, 'setStorageSync', 'mine', 1);
    await phone.page.goto(`${bench.simulator.url}/phone?openid=other#${PAGE}`);
    await phone.page.waitForFunction(() => window.__phoneReady);
    expect(await callSync(phone, 'getStorageSync', 'mine')).toBe('');
  });

  test('more than a key may hold is refused', async () => {
    const tooMuch = 'x'.repeat(1024 * 1024 + 1);
    expect(await callSync(phone, 'setStorageSync', 'big', tooMuch)).toEqual({
      threw: 'setStorageSync:fail entry size limit reached',
    });
  });
});

describe('handing a file on', () => {
  const path = 'wxfile://usr/record.txt';
  const write = () =>
    callApi(phone, 'getFileSystemManager().writeFile', {
      filePath: path,
      data: '一行\r\n两行',
      encoding: 'utf8',
    });

  test('it is shown, can be kept, and goes where the person says', async () => {
    await write();
    await startApi(phone, { name: 'shareFileMessage', options: { filePath: path, fileName: '记录.txt' } });
    const panel = phone.page.getByRole('dialog', { name: '发送文件' });
    await panel.getByText('两行').waitFor();
    const kept = phone.page.waitForEvent('download');
    await panel.getByRole('link', { name: '存到这台电脑' }).click();
    expect((await kept).suggestedFilename()).toBe('记录.txt');
    await panel.getByRole('button', { name: '发送' }).tap();
    expect(await readResult(phone)).toEqual({ errMsg: 'shareFileMessage:ok' });
    expect(await phone.page.evaluate(() => window.__phoneEvents.at(-1))).toMatchObject({
      kind: 'file',
      title: '记录.txt',
    });
  });

  test('turning back is a failure, and so is a file that is not there', async () => {
    await write();
    await startApi(phone, { name: 'shareFileMessage', options: { filePath: path } });
    await phone.page.getByRole('button', { name: '取消' }).tap();
    expect(await readResult(phone)).toEqual({ errMsg: 'shareFileMessage:fail cancel' });
    const gone = await callApi(phone, 'shareFileMessage', { filePath: 'wxfile://usr/none.txt' });
    expect(gone.errMsg).toMatch(/^shareFileMessage:fail no such file/);
  });

  test('only a tap hands a file on: not what waited for something first', async () => {
    await write();
    await startApi(phone, { name: 'shareFileMessage', options: { filePath: path }, afterMs: 50 });
    expect(await readResult(phone)).toEqual({
      errMsg: 'shareFileMessage:fail can only be invoked by user TAP gesture.',
    });
  });
});

describe('asking the person', () => {
  test.each([
    ['确定', { confirm: true, cancel: false }],
    ['取消', { confirm: false, cancel: true }],
  ])('a modal: %s', async (name, expected) => {
    await startApi(phone, { name: 'showModal', options: { title: '要取消吗', content: '取消后可以再约' } });
    await phone.page.getByRole('dialog', { name: '要取消吗' }).getByRole('button', { name }).tap();
    expect(await readResult(phone)).toMatchObject(expected);
  });

  test('an action sheet tells which row, or that it was cancelled', async () => {
    const sheet = { name: 'showActionSheet', options: { itemList: ['甲', '乙'] } };
    await startApi(phone, sheet);
    await phone.page.getByRole('button', { name: '乙' }).tap();
    expect(await readResult(phone)).toMatchObject({ tapIndex: 1 });
    await startApi(phone, sheet);
    await phone.page.getByRole('button', { name: '取消' }).tap();
    expect(await readResult(phone)).toEqual({ errMsg: 'showActionSheet:fail cancel' });
  });

  test('a toast has its icon and goes away', async () => {
    await callApi(phone, 'showToast', { title: '已保存', duration: 300 });
    const toast = phone.page.getByRole('status').filter({ hasText: '已保存' });
    await toast.waitFor();
    expect(await toast.locator('svg').count()).toBe(1);
    await toast.waitFor({ state: 'hidden' });
  });

  test('a subscription message is allowed or not by a tap', async () => {
    await startApi(phone, {
      name: 'requestSubscribeMessage',
      options: { tmplIds: ['预约提醒', '活动通知'] },
    });
    await phone.page.getByLabel('活动通知').uncheck();
    await phone.page.getByRole('button', { name: '允许' }).tap();
    expect(await readResult(phone)).toMatchObject({ 预约提醒: 'accept', 活动通知: 'reject' });
  });

  test('a call shows the number first', async () => {
    await startApi(phone, { name: 'makePhoneCall', options: { phoneNumber: '12356' } });
    await phone.page.getByRole('button', { name: '呼叫 12356' }).tap();
    expect(await readResult(phone)).toEqual({ errMsg: 'makePhoneCall:ok' });
  });

  test('scanning takes a code as text', async () => {
    await startApi(phone, { name: 'scanCode' });
    await agree();
    await phone.page.getByLabel('码的内容').fill('签到:42');
    await phone.page.getByRole('button', { name: '确定' }).tap();
    expect(await readResult(phone)).toMatchObject({ result: '签到:42', scanType: 'QR_CODE' });
  });

  test('refusing the privacy guide stops what needs it; agreeing lasts', async () => {
    const event = { name: 'addPhoneCalendar', options: { title: '社交技能小组', startTime: 1_795_000_000 } };
    await startApi(phone, event);
    await phone.page.getByRole('button', { name: '拒绝' }).tap();
    expect(await readResult(phone)).toEqual({
      errMsg: 'addPhoneCalendar:fail privacy permission is not authorized',
      errno: 104,
    });
    expect(await callApi(phone, 'getPrivacySetting')).toMatchObject({ needAuthorization: true });
    await startApi(phone, event);
    await agree();
    expect(await readResult(phone)).toEqual({ errMsg: 'addPhoneCalendar:ok' });
    expect(await callApi(phone, 'addPhoneCalendar', event.options)).toEqual({
      errMsg: 'addPhoneCalendar:ok',
    });
    expect(await callApi(phone, 'getPrivacySetting')).toMatchObject({ needAuthorization: false });
  });
});

describe('what the phone says of itself', () => {
  test('the page’s window is what the bars leave of the screen', async () => {
    expect(await callSync(phone, 'getWindowInfo')).toMatchObject({
      screenHeight: 812,
      windowHeight: 812 - 88,
      statusBarHeight: 44,
      safeArea: { top: 44, bottom: 778 },
    });
    expect(await callSync(phone, 'getMenuButtonBoundingClientRect')).toMatchObject({
      top: 50,
      right: 367,
      width: 87,
      height: 32,
    });
  });

  test('its font size and theme; a page hears when the theme changes', async () => {
    expect(await callSync(phone, 'getAppBaseInfo')).toMatchObject({ theme: 'light', fontSizeSetting: 17 });
    await callApi(phone, 'getNetworkType');
    await phone.page.emulateMedia({ colorScheme: 'dark' });
    await phone.page.locator('#result').filter({ hasText: 'dark' }).waitFor();
    expect(await readResult(phone)).toEqual({ theme: 'dark' });
  });

  test('it says honestly what it can do', async () => {
    expect(await callSync(phone, 'canIUse', 'scanCode')).toBe(true);
    expect(await callSync(phone, 'canIUse', 'picker')).toBe(true);
    expect(await callSync(phone, 'canIUse', 'startBluetoothDevicesDiscovery')).toBe(false);
  });

  test('wrong options are named as WeChat names them', async () => {
    const answer = await callApi(phone, 'makePhoneCall', { phoneNumber: '' });
    expect(answer.errMsg).toMatch(/^makePhoneCall:fail parameter error: parameter\.phoneNumber/);
  });

  test('its files: written, read, gone', async () => {
    const filePath = 'wxfile://usr/note.txt';
    await callSync(phone, 'getFileSystemManager');
    expect(await callApi(phone, 'getImageInfo', { src: filePath })).toMatchObject({
      errMsg: expect.stringContaining('getImageInfo:fail no such file'),
    });
  });
});
