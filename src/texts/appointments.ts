import type { SlotDay } from '../../contracts/appointments';
import {
  clockParts,
  clockTime,
  type DayKey,
  daysBetween,
  monthDay,
  nearDay,
  weekday,
} from '../platform/time';

/** 明天, 周五, or 12月3日 where a weekday alone could be another. */
function dayName(day: DayKey, today: DayKey): string {
  const ahead = daysBetween(today, day);
  const named = ahead >= 0 && ahead < 7 ? weekday(day) : monthDay(day);
  return nearDay(day, today) ?? named;
}

/** 还有 4 个位子, or what a place for one person says. */
export const placesLeft = (left: number, capacity: number): string =>
  capacity === 1 ? '可以约' : `还有 ${left} 个位子`;

export const whom = {
  booking: { before: '给', after: '约' },
  reading: { before: '', after: '的安排' },
  change: '换人',
  title: '给谁约',
  readingTitle: '看谁的',
  /** Somebody a worker books for, where no page has said the name yet. */
  unnamed: '这一位',
} as const;

export const chooseTime = {
  thisWeek: '这一周',
  nextWeek: '下一周',
  lastWeek: '上一周',
  laterDays: '后几天',
  earlierDays: '前几天',
  span: (from: DayKey, to: DayKey) => `${monthDay(from)}到${monthDay(to)}`,
  slots: '选一个时间',
  full: '满了',
  none: '先选一个时间',
  chosen: (when: string) => `选好了，${when}`,
  dayHead: (day: DayKey) => `${monthDay(day)}，${weekday(day)}`,
  holidaysUnknown: '这一年的节假日还没公布，到时候可能会改。',
  unregistered: {
    title: '约之前，先和站里说一声',
    what: '站里认识你以后，就能在这里约了。时间可以先看看。',
    action: '看看怎么联系站里',
  },
} as const;

/** Why a day has nothing to choose. */
export function emptyDay({ state, holiday }: SlotDay): string {
  switch (state) {
    case 'closed':
      return holiday ? `${holiday}，这天休息。` : '这天没有安排，看看别的日子。';
    case 'past':
      return '这天约不上了，看看后面的日子。';
    case 'later':
      return '这天还没开放，到时候再来看看。';
    case 'open':
    case 'full':
      return '这天没有空的时间，看看别的日子。';
  }
}

export const confirm = {
  title: '这样约，对吗？',
  who: '谁去',
  what: '做什么',
  when: '时间',
  where: '地点',
  worker: '带领',
  remind: (day: DayKey, today: DayKey) => `${dayName(day, today)}上午提醒我`,
  remindNote: (startAt: number) => `微信里只写“明天${clockParts(startAt).half}有安排”`,
  action: '确认预约',
  waiting: {
    title: '先替你存好了',
    lines: ['现在没有网络，连上就自动发出。', '约上了，会在我的安排里。'],
    action: '看我的安排',
    sent: { title: '已经发出去了', lines: ['约上没有，在我的安排里看。'] },
  },
  already: '看我的安排',
  toSign: '去看约定，再签名',
  /** 周三下午 3:00 刚刚满了 */
  another: {
    SLOT_FULL: (when: string) => `${when} 刚刚满了`,
    SLOT_CLOSED: (when: string) => `${when} 不开了`,
    TIME_CLASH: (when: string) => `${when} 已经有别的安排`,
  },
  nearest: '离它最近的',
  noneNear: '前后几天都约满了，看看别的日子。',
  change: (when: string) => `换到${when}`,
  otherDays: '看别的日子',
  bar: '确认',
  chooseBar: '选时间',
} as const;

export const done = {
  title: '约好了',
  goes: (name: string) => `${name}去`,
  reminded: (day: DayKey, today: DayKey) => `${dayName(day, today)}上午，微信提醒你一次。`,
  arrive: {
    station: (place: string) => `提前 10 分钟到${place}。`,
    home: () => '到时候在家就好，来之前会先打电话。',
    phone: () => '把手机放在身边，到点会打给你。',
    online: () => '到点用微信视频找你。',
  },
  bring: (bring: string) => `${bring.startsWith('不用') ? '' : '带什么：'}${bring}。`,
  ifNot: '去不了，在我的安排里说。',
  calendar: '放进日历',
  inCalendar: '放进日历了',
  notInCalendar: '日历没有放进去，预约还在。想放的话再点一次，问到时选允许。',
  tellFamily: '告诉家人',
  share: (when: string, stationName: string) => `${when}，${stationName}`,
  action: '好的',
} as const;

/** 我去不了, or 小满去不了 where one says it for somebody. */
const cannot = (name = '我') => `${name}去不了`;

export const schedule = {
  coming: '接下来',
  past: '去过的',
  emptyComing: { title: '这几天空着', lines: ['想出门的时候，看看站里有什么。'] },
  emptyPast: { title: '还没有去过的', lines: ['去过一次以后，会记在这里。'] },
  nobody: { title: '这里会放约好的事', lines: ['和站里认识以后，约好的都在这里。'] },
  book: '看看能约什么',
  how: '怎么去',
  cannot,
  cancelledByStation: '站里取消了',
  cancelled: '取消了',
  missed: '没有去',
  another: '换个时间',
  sending: '等网络好了自动发出',
  waits: '等着发出',
  waitsNotes: (day: string) => [`${day}，已经存好。`, '约上了会放进安排里。'],
  withdraw: '不约了',
  refused: '没有约上',
  seen: '知道了',
  waitsCancelling: '等着取消',
} as const;

export const detail = {
  until: (endAt: number) => `到${clockTime(endAt)}`,
  bring: '带什么',
  way: '怎么去',
  phone: (number: string) => `打给站里，${number}`,
  call: '打给站里',
  again: '再约一个时间',
  cannot,
  cannotStation: '站里取消这一次',
  cancelUntil: (when: string) => `去不了也没关系，${when} 前都可以取消。`,
  tooLate: { title: '快开始了，这里改不了', lead: '去不了没关系，打个电话告诉站里就好。' },
  over: '这一次已经过去了。',
  cancelled: {
    family: { title: '这一次取消了', what: '站里知道了。什么时候想来，再约就好。' },
    station: { title: '站里取消了这一次', what: '不是你的原因，想去可以再约一次。' },
  },
  /** The same as a worker reads it. */
  cancelledAtStation: {
    family: { title: '本人或家里取消了', what: '位子已经空出来。' },
    station: { title: '站里取消了这一次', what: '本人和家里都能看到。' },
  },
  waiting: { title: '等网络好了自动取消', what: '已经存好。快开始的话，打个电话告诉站里更快。' },
  sheet: {
    title: '去不了没关系',
    lead: '不说原因也可以。',
    reasons: ['身体不太舒服', '那个时间有别的事', '这几天不太想出门'],
    other: '还想说的话（可以不写）',
    hint: '比如：下周想来',
    action: (name?: string) => `告诉站里${cannot(name)}`,
    stay: '还是去',
  },
  stationSheet: {
    title: '站里取消这一次',
    lead: '约好的人会看到是站里取消的。',
    reasons: ['老师来不了', '场地用不了', '来的人太少，改天再办'],
    other: '写给站里自己看（可以不写）',
    hint: '比如：改到下周三',
    action: () => '取消这一次',
    stay: '不取消',
  },
} as const;

export const stationDay = {
  title: (day: DayKey, today: DayKey) => {
    const near = nearDay(day, today);
    return near ? `${near}，${weekday(day)}` : `${monthDay(day)}，${weekday(day)}`;
  },
  note: (day: DayKey, today: DayKey, people: number) =>
    `${nearDay(day, today) ? `${monthDay(day)}，` : ''}约好 ${people} 人`,
  previous: '上一天',
  next: '下一天',
  now: (time: string) => `现在，${time}`,
  count: (booked: number, capacity: number) =>
    capacity === 1 ? `${booked} 人` : `${booked} 人，共 ${capacity} 个位子`,
  come: (come: number, booked: number) => `到了 ${come}，共 ${booked}`,
  empty: { title: '这一天没有人约', lines: ['有人约了，会按时间排在这里。'] },
} as const;
