import type { Page } from 'playwright-core';
import { routes } from '../../src/platform/routes';
import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { dataOf } from '../support/gateway';
import { drawName } from './draw';
import { admit } from './newcomer';
import { STATION } from './screens/screen';
import { control, gone, offered, seen, tab, tap } from './taps';

/** From a wish to the first booking: what the first screen says at every step, and where it leads. */
let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 60_000);
afterAll(() => phones.close());

const STAFF = 'demo-staff-hy-1-w1';
const write = (page: Page, field: string | RegExp, text: string): Promise<void> =>
  page.getByRole('textbox', { name: field }).fill(text);
const next = (page: Page): Promise<void> => tap(page, /^(先不写，)?下一步$/);

async function sign(page: Page): Promise<void> {
  for (const title of ['服务约定', '记录活动', '把情况告诉医院', '拍照片', '微信提醒'])
    await tap(page, `${title}，同意`, 'radio');
  await drawName(page);
  await tap(page, '签好了，交给站里');
  await offered(page, '签好了', 'heading');
  await tap(page, '好的');
}

test('a newcomer applies, is taken in, is told so at home, signs from there, and books', async () => {
  const { page } = await phones.open('arriving-1');
  await tap(page, /^我自己/);
  await tap(page, /永丰·四新站/, 'radio');
  await next(page);
  await write(page, '名字', '秋小满');
  await next(page);
  await write(page, '电话', '138 0013 8000');
  await next(page);
  await offered(page, /另外几样，可以不写$/, 'heading');
  await next(page);
  await write(page, '你的话', '想出来走走');
  await next(page);
  await offered(page, '有材料要给站里看吗？', 'heading');
  await next(page);
  await tap(page, '交给站里');
  await offered(page, '交给站里了', 'heading');
  await tap(page, '回到首页');
  await tab(page, '我的');
  await offered(page, /^我的申请，站里在看/);

  const staff = await phones.open(STAFF, { page: routes.stationApplications(STATION) });
  await tap(staff.page, /^秋小满，/);
  await tap(staff.page, '可以来了');
  await tap(staff.page, /^本人签/, 'radio');
  await tap(staff.page, '告诉对方可以来了');
  await offered(staff.page, '打开档案');

  await tab(page, '首页');
  await offered(page, '可以来了', 'heading');
  expect(await control(page, '预约服务').count()).toBe(0);
  // The offer leads to the same first step, before any time is chosen.
  await tab(page, '服务');
  await tap(page, /^社交技能小组/);
  await offered(page, '先签同意书');
  expect(await control(page, '选时间').count()).toBe(0);
  await tap(page, '返回');
  await tab(page, '首页');
  await tap(page, '先签同意书');
  await sign(page);

  await tap(page, '预约服务');
  await tap(page, /^社交技能小组/);
  await tap(page, '选时间');
  await page
    .getByRole('radio', { name: /还有 \d 个位子/ })
    .first()
    .tap();
  await tap(page, /^选好了/);
  // It is today: no reminder would come in time, and none is asked for.
  await tap(page, '确认预约');
  await offered(page, '约好了', 'heading');
});

test('where two sign, whoever has signed is told whose name is missing; then the other’s home leads to it', async () => {
  const openid = 'arriving-2';
  const clientId = await admit(phones.gateway, {
    openid,
    for: 'family',
    capacity: 'limited',
    name: '秋建国',
  });
  const { page } = await phones.open(openid);
  await seen(page, '建国可以来了');
  await seen(page, /^要建国和你都签好/);
  await tap(page, '先签同意书，建国');
  await sign(page);
  await seen(page, /^还差建国的名字.*建国用自己的微信签，或者到站里签/);
  expect(await control(page, /^给建国约/).count()).toBe(0);

  dataOf(
    await phones.gateway.call(STAFF, 'consents', 'signConsents', {
      clientId,
      signer: 'client',
      decisions: [{ purpose: 'agreement', version: '2026-11', given: true }],
      signature: '40,30 60,31 80,32 100,33 120,34;80,20 80,40 79,60 78,80 70,100;90,50 100,60 110,70 120,80',
      idempotencyKey: 'signs-at-the-station',
    }),
  );
  await tab(page, '我的');
  await tab(page, '首页');
  await tap(page, '给建国约 1 次');
  await seen(page, '给秋建国约');
  await tap(page, /^社交技能小组/);
  await tap(page, '给建国选时间');
  await seen(page, '秋建国');
});

test('an erasure that waits stands on the first screen and in 我的, each with the way back', async () => {
  const openid = 'arriving-3';
  const clientId = await admit(phones.gateway, { openid, for: 'self', capacity: 'full', name: '秋白露' });
  const idempotencyKey = 'asks-for-erasure';
  dataOf(await phones.gateway.call(openid, 'privacy', 'requestErasure', { clientId, idempotencyKey }));
  const { page } = await phones.open(openid);
  await seen(page, '12月1日周二清除你的档案');
  await tab(page, '我的');
  await tap(page, /^12月1日周二清除你的档案/);
  await tap(page, '取消清除');
  await seen(page, '取消了，都留着');
  await tap(page, '返回');
  await tab(page, '首页');
  await offered(page, '可以来了', 'heading');
  await gone(page, /^取消清除/);
});

test('a family is told once that a station has changed', async () => {
  const openid = 'arriving-4';
  const clientId = await admit(phones.gateway, { openid, for: 'family', capacity: 'minor', name: '秋小寒' });
  dataOf(
    await phones.gateway.call(STAFF, 'admissions', 'transferClient', {
      clientId,
      toStationId: 'hy-2',
      reason: '搬家了',
      agreedWithClient: true,
      idempotencyKey: 'goes-to-another',
    }),
  );
  const { page } = await phones.open(openid);
  await seen(page, /^小寒换到龙阳/);
  await seen(page, /从永丰.*四新站换到龙阳.*建桥站/);
  await tap(page, '知道了，小寒换站的事');
  await page.reload();
  await offered(page, '先签同意书，小寒');
  expect(await control(page, /换站的事$/).count()).toBe(0);
});
