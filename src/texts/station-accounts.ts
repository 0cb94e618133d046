import type { GivenRole, Scope } from '../../contracts/contract';
import { clockTime, type DayKey, dayOf, monthDay, nearDay, weekday } from '../platform/time';
import { GIVEN, RELATIONS, type Relation, scopesInWords } from './scopes';

/** 明天下午 3:20 */
const until = (at: number, today: DayKey): string => {
  const day = dayOf(at);
  return `${nearDay(day, today) ?? `${monthDay(day)}${weekday(day)}`}${clockTime(at)}`;
};

export const issued = {
  title: '念给对方，或者写下来',
  spoken: (digits: string) => `码：${[...digits.slice(0, 4)].join(' ')}，${[...digits.slice(4)].join(' ')}`,
  /** 1234 5678, in halves as it is read out. */
  written: (digits: string) => `${digits.slice(0, 4)} ${digits.slice(4)}`,
  until: (expiresAt: number, today: DayKey) => `${until(expiresAt, today)} 前有效，用过一次就没了。`,
  steps: ['对方打开康伴，点下面的“我的”。', '点“输入站里给的码”。', '写上这 8 位数字。'],
  another: '再做一个',
  action: '好了',
} as const;

export const invite = {
  title: (name?: string) => (name ? `帮人连上${name}` : '帮人连上'),
  note: '做一个码给对方，一次有效。',
  relation: '给谁用',
  relationMissing: '选一下给谁用',
  relations: {
    guardian: { title: '监护人', note: '法律上替他做主的人' },
    relative: { title: '亲人', note: '家里人，帮着照看' },
    self: { title: '本人的手机', note: '自己用，什么都能做' },
  },
  scopes: '能做什么',
  scopesMissing: '至少选一样',
  scopeNotes: {
    book: '约时间，也能取消',
    answer: '替他回答小问卷',
    read: '看安排和记录',
    sign: '在同意书上签字',
  } satisfies Record<Scope, string>,
  action: '做一个码',
  for: (relation: Relation, name?: string) =>
    `给${name ?? '这一位'}的${relation === 'self' ? '手机' : RELATIONS[relation]}`,
} as const;

export const requests = {
  title: (count: number) => `${count} 位在等`,
  note: '先核对，再连上。',
  wants: (clientName: string) => `想连上${clientName}`,
  from: (relation: Relation, at: number) => `自己说是${RELATIONS[relation]}，${monthDay(dayOf(at))}交的`,
  call: (phone: string) => `打给对方，${phone}`,
  refuse: '不同意连上',
  refuseLabel: (name: string) => `不同意${name}连上`,
  approve: '核对，连上',
  approveLabel: (name: string) => `核对${name}，连上`,
  empty: { title: '没有人在等', lines: ['家里人交上来的，会放在这里。', '也可以当面给一个码。'] },
  clients: '看站里的人',
  sheet: {
    title: (name: string) => `不同意${name}连上`,
    lead: '对方会看到你写的原因。',
    reason: {
      label: '为什么',
      sentences: ['站里没有找到这个人。', '电话没有打通，先没核对上。', '本人现在不想连。'],
      placeholder: '比如：请带上证件来站里一趟。',
      fault: '写一句为什么',
    },
    action: '告诉对方',
  },
  refused: '告诉对方了。',
} as const;

export const approve = {
  title: '是站里的哪一位？',
  wrote: (clientName: string) => `对方写的是“${clientName}”`,
  search: '找名字',
  searchExample: '名字，或者拼音',
  found: '站里的人',
  none: { title: '没有找到这个名字', what: '换个写法找一找，或者打给对方问一问。' },
  more: '名字太多，写多一点再找。',
  clientMissing: '选一位站里的人',
  closed: '服务已经结束',
  born: (year: number) => `${year}年生`,
  onFile: '档案里写的，和对方对一对',
  nothingOnFile: '档案里还没有写电话、住址和出生年。请本人说一声，再连上。',
  scopes: (myName: string) => `${myName}能做什么`,
  scopesMissing: '至少选一样',
  action: (name?: string) => (name ? `和${name}连上` : '连上'),
  decided: { title: '已经有人处理过', lines: ['那一次的结果在，这里不用再做。'] },
  back: '回到上一页',
  done: {
    title: '连上了',
    line: (myName: string, clientName: string) => `${myName}和${clientName}`,
    steps: (scopes: readonly Scope[]) => [
      `对方现在可以${scopesInWords(scopes)}。`,
      '想改，随时可以结束连接。',
    ],
    action: '好的',
  },
} as const;

export const team = {
  title: '站里的团队',
  note: (count: number) => `${count} 位`,
  /** In the order of the page. */
  groups: [
    ['supervisor', '督导'],
    ['manager', '主任'],
    ['staff', '社工'],
    ['volunteer', '志愿者'],
  ] as const satisfies readonly (readonly [GivenRole, string])[],
  unnamed: '还没写称呼',
  me: (name: string) => `${name}（你）`,
  own: '自己的身份，请另一位督导来收。',
  take: '收回',
  takeLabel: (name: string, role: GivenRole) => `收回${name}的${GIVEN[role]}`,
  give: '请一位进来',
  giveTitle: '请来做什么',
  giveNotes: {
    volunteer: '来活动里帮忙，看不到站里的人',
    staff: '看站里的人和安排，写记录',
    manager: '社工能做的，再加上管团队',
    supervisor: '看数字，管团队',
  } satisfies Record<GivenRole, string>,
  empty: { title: '还没有人', lines: ['请一位进来，给他一个码就好。'] },
  issuedFor: (role: GivenRole) => `给新来的${GIVEN[role]}`,
  sheet: {
    title: (name: string, role: GivenRole) => `收回${name}的${GIVEN[role]}？`,
    lead: '马上生效。他再打开，就看不到这里的事了。做过的记录都在。',
    action: '收回',
    stay: '先不变',
  },
  taken: (name: string) => `${name}的收回了。`,
} as const;
