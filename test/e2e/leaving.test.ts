import { routes } from '../../src/platform/routes';
import { type DemoPhones, startDemoPhones } from '../support/demo-phones';
import { codeOf, dataOf } from '../support/gateway';
import { gone, offered, seen, tap, words } from './taps';

/** What a station hands on, ends and answers, and how those hear of it whom it concerns. */
let phones: DemoPhones;
beforeAll(async () => {
  phones = await startDemoPhones();
}, 120_000);
afterAll(() => phones.close());

const STAFF = 'demo-staff-hy-1-w1';
const STAFF_THERE = 'demo-staff-hy-3-w1';

test('who moves away has agreed and takes the file along; the new station sees who has come, and from where', async () => {
  const read = { clientId: 'demo-c15' };
  const { name } = dataOf(await phones.gateway.call(STAFF, 'cases', 'getClient', read));
  const { page } = await phones.open(STAFF, { page: routes.client('demo-c15') });
  await tap(page, '转到别的站');
  await tap(page, '鹦鹉·江堤站', 'radio');
  await tap(page, '转到鹦鹉·江堤站');
  await seen(page, '写一句为什么');
  await seen(page, '先和本人说好，再勾上');
  await tap(page, '搬家了', 'checkbox');
  await tap(page, '已经和本人说好', 'checkbox');
  await tap(page, '转到鹦鹉·江堤站');
  await seen(page, '转到鹦鹉·江堤站了');
  expect(codeOf(await phones.gateway.call(STAFF, 'cases', 'getClient', read))).toBe('NOT_FOUND');

  const there = await phones.open(STAFF_THERE, { page: routes.clients('hy-3') });
  await offered(there.page, '新转来的', 'heading');
  await tap(there.page, `${name}，从永丰·四新站来，11月24日`);
  await offered(there.page, name, 'heading');
  await seen(there.page, '从永丰·四新站转来');
});

test('who leaves can be read and no longer booked', async () => {
  const { page } = await phones.open(STAFF, { page: routes.client('demo-c16') });
  await tap(page, '结束服务');
  await tap(page, '上班了', 'radio');
  await page.getByRole('textbox', { name: '写清楚一点' }).fill('在超市上班了');
  await page.getByRole('dialog').getByRole('button', { name: '结束服务' }).tap();
  await seen(page, '11月24日结束了服务');
  expect(await words(page)).not.toContain('约一个时间');
});

test('a file that is to be erased says so, and is not handed on', async () => {
  const asked = { clientId: 'demo-c11', idempotencyKey: 'asks-for-erasure' };
  dataOf(await phones.gateway.call('demo-client-7', 'privacy', 'requestErasure', asked));
  const { page } = await phones.open(STAFF, { page: routes.client('demo-c11') });
  await seen(page, '12月1日这份档案会清掉');
  await seen(page, '有人请站里清掉这份档案，先不转站。');
  await offered(page, '结束服务');
  await gone(page, '转到别的站');
});

test('a manager changes who signs: what lacks a name is asked again', async () => {
  const { page } = await phones.open('demo-manager-1', { page: routes.client('demo-c9') });
  await tap(page, '改谁来签同意书');
  await tap(page, '本人和监护人一起签', 'radio');
  await tap(page, '法院有了新的决定', 'checkbox');
  await tap(page, '就这样改');
  await seen(page, '改好了。还没签的人，请他看同意书。');
  await seen(page, '11月24日改的：法院有了新的决定');
  const staff = await phones.open(STAFF, { page: routes.client('demo-c9') });
  await offered(staff.page, '约一个时间');
  await gone(staff.page, '改谁来签同意书');
});

test('the first screen counts what waits, and leads there; who was let go is told once', async () => {
  const staff = await phones.open(STAFF);
  await tap(staff.page, /^新的申请，2 个，最早的今天要答复$/);
  await seen(staff.page, '易南枝');

  const key = { idempotencyKey: 'links-and-ends' };
  const invitation = { clientId: 'demo-c1', relation: 'relative', scopes: ['read'], ...key };
  const { code } = dataOf(await phones.gateway.call(STAFF, 'accounts', 'inviteToLink', invitation));
  dataOf(await phones.gateway.call('demo-cousin', 'accounts', 'redeemCode', { code, name: '表哥', ...key }));
  const end = await phones.open(STAFF, { page: routes.people('demo-c1') });
  await tap(end.page, '不再让表哥看和办');
  await tap(end.page, '不再让看和办');
  await seen(end.page, '不再让表哥看和办了');
  const { page } = await phones.open('demo-cousin');
  await seen(page, '亲人的身份结束了');
  await tap(page, '知道了');
  await gone(page, '知道了');
  await page.reload();
  await seen(page, '附近的站点');
  expect(await words(page)).not.toContain('亲人的身份结束了');
});
