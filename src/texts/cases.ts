import type { Output } from '../platform/calls';
import { type DayKey, monthDay } from '../platform/time';

type Client = Output<'cases', 'getClient'>;
type ExitKind = NonNullable<Client['exit']>['kind'];

/** Handing somebody on to another station, with a reason: applications and people alike. */
export const handOn = {
  station: '哪个站',
  stationFault: '选一个站',
  reason: '为什么',
  reasonHint: '比如：搬到那边住了',
  reasonFault: '写一句为什么',
} as const;

export const clients = {
  arrived: '新转来的',
  arrivedFrom: (from: string, day: DayKey) => `从${from}来，${monthDay(day)}`,
  all: '站里的人',
  search: '找人',
  searchHint: '名字或拼音，比如 xiaoman',
  closed: '结束了',
  erased: '清掉了',
  empty: { title: '还没有人', lines: ['申请里点了“可以来了”的，', '会放在这里。'] },
  noMatch: (search: string) => ({
    title: `没有找到“${search}”`,
    lines: ['换几个字试试，拼音也行。'],
  }),
} as const;

const year = (day: DayKey): string => `${day.slice(0, 4)}年${monthDay(day)}`;

export const client = {
  noted: '看过这一页会记一笔，本人和家里看得到。',
  facts: {
    phone: '电话',
    address: '住址',
    birthYear: '出生',
    year: (birthYear: number) => `${birthYear}年`,
    capacity: '同意书',
    contact: '家里',
    contactOf: (name: string, relation: string | undefined) => (relation ? `${name}，${relation}` : name),
    since: '开始',
    day: year,
  },
  capacity: {
    full: '本人签',
    limited: '本人和监护人一起签',
    minor: '监护人签',
  } satisfies Record<Client['capacity'], string>,
  call: (name: string) => `打给${name}`,
  closed: {
    title: (day: DayKey) => `${monthDay(day)}结束了服务`,
    what: '以前的记录都在，只能看，不能再约。',
  },
  erased: { title: '已经按本人的意思清掉', what: '法律要留的记录还在，没有名字。' },
  erasure: {
    title: (day: DayKey) => `${monthDay(day)}这份档案会清掉`,
    askedBy: {
      client: '是本人请站里清的，那天以前本人可以收回。',
      family: '是家里人请站里清的，那天以前家里人和本人可以收回。',
      station: '离开满三年了，按说好的清掉。',
    } satisfies Record<NonNullable<Client['erasure']>['askedBy'], string>,
    booked: '约在那天以后的，会一起取消。',
    noTransfer: '有人请站里清掉这份档案，先不转站。',
  },
  arrival: {
    title: (from: string) => `从${from}转来`,
    what: (day: DayKey) => `${monthDay(day)}转来的。打个电话，认识一下。`,
  },
  ofAge: {
    yes: { title: '已经满 18 岁', what: '以后的同意书由本人签。' },
    'this-year': { title: '今年满 18 岁', what: '问一问生日。满了以后，同意书由本人签。' },
    ask: '请站里的主任来改。',
  },
  setCapacity: {
    open: '改谁来签同意书',
    title: '同意书谁来签？',
    lead: '马上生效。还没签的人要补签，补好以前不能再约。已经约好的都还在。',
    options: [
      { key: 'full', title: '本人签' },
      { key: 'limited', title: '本人和监护人一起签' },
      { key: 'minor', title: '监护人签' },
    ] satisfies readonly { key: Client['capacity']; title: string }[],
    choice: '以后',
    fault: '选一下谁来签',
    reason: '为什么改',
    reasonHint: '比如：看过身份证，满 18 岁了',
    reasonFault: '写一句为什么改',
    sentences: ['满 18 岁了', '法院有了新的决定', '当初登记错了'],
    action: '就这样改',
    done: '改好了。还没签的人，请他看同意书。',
    changed: (day: DayKey, reason: string) => `${monthDay(day)}改的：${reason}`,
  },
  rows: {
    book: '约一个时间',
    bookTitle: (name: string) => `给${name}约什么`,
    schedule: '安排',
    scheduleNote: '接下来的和去过的',
    people: '家里人和码',
    peopleNote: '谁能看、能约',
    consents: '同意书',
    consentsNote: '看签了什么，也可以在这里签',
    transfer: '转到别的站',
    close: '结束服务',
  },
  transfer: {
    title: '转到哪个站？',
    lead: '档案一起过去，这边约好的会取消。',
    sentences: ['搬家了', '那边离家近', '那边有合适的小组'],
    agreed: { label: '已经和本人说好', fault: '先和本人说好，再勾上' },
    action: (stationName: string | undefined) => (stationName ? `转到${stationName}` : '转过去'),
    done: {
      title: (stationName: string) => `转到${stationName}了`,
      lines: ['档案已经过去，这边看不到了。'],
    },
    back: '回到名单',
  },
  close: {
    title: '结束服务',
    lead: '以后不能再约，以前的记录都留着。',
    kind: '去哪里',
    kinds: [
      { key: 'work', title: '上班了' },
      { key: 'sheltered', title: '去了辅助岗位' },
      { key: 'other-rehab', title: '去了别的机构' },
      { key: 'home', title: '回家里生活' },
      { key: 'moved', title: '搬走了' },
      { key: 'own-wish', title: '自己不想来了' },
      { key: 'other', title: '别的原因' },
    ] satisfies readonly { key: ExitKind; title: string }[],
    kindFault: '选一下去哪里',
    reason: '写清楚一点',
    reasonHint: '比如：在超市上班了，时间对不上',
    reasonFault: '写一句为什么',
    sentences: ['和本人、家里都说好了', '过三个月再打电话问问'],
    action: '结束服务',
  },
} as const;
