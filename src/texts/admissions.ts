import type { ApplicationSummary } from '../../contracts/admissions';
import { type DayKey, dayOf, daysBetween, monthDay, nearDay, weekday } from '../platform/time';
import { sheets } from './apply';

type Summary = Pick<ApplicationSummary, 'state' | 'position' | 'asksWish'>;

/** 12月1日周二, or 明天周三: the day by which the station answers. */
export const dueDay = (day: DayKey, today: DayKey): string => {
  const near = nearDay(day, today);
  return near ? `${near}${weekday(day)}` : `${monthDay(day)}${weekday(day)}`;
};

/** How late an answer is, or by when it is due. */
export function dueWords(day: DayKey, today: DayKey): string {
  const late = daysBetween(day, today);
  if (late > 0) return `晚了 ${late} 天`;
  return late === 0 ? '今天要答复' : `${dueDay(day, today)}前`;
}

/** Whether an answer is owed by tomorrow, or was before. */
export const isDueSoon = (day: DayKey, today: DayKey): boolean => daysBetween(today, day) <= 1;

/** 等了 5 天, 等了 2 个月. */
export function waited(since: number, now: number): string {
  const days = daysBetween(dayOf(since), dayOf(now));
  if (days === 0) return '今天来的';
  return days < 60 ? `等了 ${days} 天` : `等了 ${Math.floor(days / 30)} 个月`;
}

/** 排在第 3 位 */
const inLine = (place: number | undefined): string => (place ? `排在第 ${place} 位` : '在排队');

/** Where an application stands, as its applicant reads it. */
export function stateChip({ state, position, asksWish }: Summary): {
  words: string;
  tone: 'do' | 'wait' | 'quiet';
} {
  switch (state) {
    case 'submitted':
      return { words: '站里在看', tone: 'wait' };
    case 'waiting':
      if (asksWish) return { words: '等你回答', tone: 'do' };
      return { words: inLine(position), tone: 'wait' };
    case 'accepted':
      return { words: '可以来了', tone: 'do' };
    case 'refused':
      return { words: '这次没有成', tone: 'quiet' };
    case 'withdrawn':
      return { words: '不申请了', tone: 'quiet' };
  }
}

export const mine = {
  of: (name: string) => `${name}的申请`,
  note: (stationName: string, day: DayKey) => `${stationName}，${monthDay(day)}交的`,
  waits: '等着发出',
  waitsNote: '连上网络就自动交给站里。',
  refused: '没有交出去',
  mend: '改一改再交',
  forget: '不交了',
  another: '再写一份',
  action: '写一份申请',
  empty: { title: '还没有申请过', lines: ['想来站里，先写一份申请。', '给家里人写也可以。'] },
} as const;

export const application = {
  titles: {
    submitted: '站里在看',
    waiting: inLine,
    accepted: '可以来了',
    refused: '这次没有成',
    withdrawn: '不申请了',
  },
  note: (name: string, stationName: string) => `${name}的申请，${stationName}`,
  way: '到哪一步了',
  happened: {
    submitted: '交给站里',
    waiting: '排上队了',
    asked: '站里问过还想不想来',
    'still-wished': '说了还想来',
    referred: (stationName: string) => `转给了${stationName}`,
    accepted: '可以来了',
    refused: '这次没有成',
    withdrawn: '不申请了',
  },
  now: {
    submitted: (due: string | undefined) => ({
      words: '站里在看',
      note: due === undefined ? '五个工作日内答复。' : `最晚${due}答复。`,
    }),
    late: { words: '站里在看', note: '比说好的晚了，可以打电话问一问。' },
    waiting: (place: number | undefined, askedOn: DayKey | undefined) => ({
      words: inLine(place),
      note: `有空位了，站里打电话告诉你。${
        askedOn ? `到${monthDay(askedOn)}还没有，会问一声还想不想来。` : '想不想接着排，等你回答。'
      }`,
    }),
  },
  next: '有空位就可以来',
  given: '写了什么',
  name: '名字',
  needs: '想要',
  photo: (place: number) => `看第 ${sheets(place)}照片`,
  accepted: {
    own: ['看看同意书，想好了再签。', '该签的人都签好，就能约时间。'],
    other: ['站里会和本人联系。', '你这边不用再做什么。'],
    consents: '看同意书',
  },
  refused: '以后情况变了，可以再申请。',
  wish: {
    title: '还想来吗？',
    what: '等了三个月，站里问一声。还想来，就接着排，前后次序不变。',
    still: '还想来',
    not: '先不了',
    sheet: {
      title: '先不来了？',
      lead: '就不再排了。以后想来，再申请就好。',
      action: '先不来了',
      stay: '还是排着',
    },
  },
  withdraw: {
    open: '不申请了',
    title: '不申请了？',
    lead: '站里就不往下办了。以后想来，再申请就好。',
    action: '不申请了',
    stay: '还是留着',
  },
  call: '打给站里',
  callLabel: (phone: string) => `打给站里，${phone}`,
} as const;

/** The same page as the station's workers read it. */
export const review = {
  note: { self: '自己申请', family: '家里人申请', other: '别人提出来的' },
  known: {
    here: { title: '可能已经登记过', what: '站里有一位的身份证号一样，先核对一下。' },
    elsewhere: { title: '在别的站有过档案', what: '先和区县核对，再定。别的站写了什么，这里看不到。' },
  },
  long: { title: '等了三个月', what: '看看别的站有没有位子，近的先问。' },
  facts: {
    needs: '想要',
    applicant: '申请人',
    phone: '电话',
    ownPhone: '本人电话',
    birthYear: '出生',
    year: (year: number) => `${year}年`,
    address: '住址',
    idNumber: '身份证',
    idNumberEnd: (end: string) => `尾号 ${end}`,
  },
  call: (name: string) => `打给${name}`,
  way: '经过',
  state: {
    waiting: (place: number | undefined) => (place ? `排第 ${place} 位` : '在排队'),
    accepted: '可以来了',
    refused: '这次没有通过',
    withdrawn: '撤回了',
  },
  accept: {
    open: '可以来了',
    title: '同意书谁来签？',
    lead: '定下来以后，申请的人马上看得到。',
    options: [
      { key: 'full', title: '本人签', note: '自己能拿主意' },
      { key: 'limited', title: '本人和监护人一起签', note: '大事要家里人一起定' },
      { key: 'minor', title: '监护人签', note: '没满 18 岁' },
    ],
    fault: '选一下同意书谁来签',
    action: '告诉对方可以来了',
  },
  wait: {
    open: '先等位子',
    title: '先等位子',
    lead: '排在队尾，申请的人看得到排第几位。',
    reason: '想说的话（可以不写）',
    sentences: ['现在位子满了，一有空就告诉你', '下个月开新的小组'],
    action: '排上',
  },
  refuse: {
    open: '这次没有通过',
    title: '这次没有通过',
    lead: '说清楚为什么，再给一个去处。申请的人看得到。',
    reason: '为什么',
    sentences: ['住处归别的站管，那边更近', '已经在别的站了', '这里暂时没有合适的'],
    hint: '比如：住得远，来回不方便',
    fault: '写一句为什么',
    action: '答复对方',
  },
  refer: {
    open: '转给别的站',
    title: '转给哪个站？',
    lead: '那边会从头看起，申请的人看得到。',
    sentences: ['那边离家近', '那边有空的位子', '搬家了'],
    action: (stationName: string | undefined) => (stationName ? `转给${stationName}` : '转过去'),
    done: { title: (stationName: string) => `转给${stationName}了`, lines: ['那边会看到，你这边不用再管。'] },
    back: '回到名单',
  },
  client: '打开档案',
  clientNext: {
    /** Nobody is linked but the person. */
    self: '接下来，请本人看同意书，也可以给家里人一个码。',
    family: '接下来，请本人和家里人看同意书。',
    other: '接下来，给本人和家里人各一个码，再看同意书。',
  },
} as const;

export const stationApplications = {
  views: { submitted: '新来的', waiting: '等位子', ended: '结束的' },
  for: review.note,
  note: (by: string, since: string) => `${by}，${since}`,
  submittedOn: (day: DayKey) => `${monthDay(day)}交的`,
  /** When the answer was owed, where that has passed. */
  wasDue: (day: DayKey) => `说好${monthDay(day)}${weekday(day)}前答复`,
  place: (place: number) => `第 ${place} 位`,
  asked: '问过还想不想来',
  long: '看看别的站',
  empty: {
    submitted: { title: '没有新来的', lines: ['有人申请，会按答复的日子排在这里。'] },
    waiting: { title: '没有人在等', lines: ['位子满的时候，在这里排着。'] },
    ended: { title: '还没有结束的', lines: ['答复过的、撤回的，都放在这里。'] },
  },
} as const;
