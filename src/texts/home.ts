import type { Person } from '../../contracts/accounts';
import type { Output } from '../platform/calls';
import type { DayKey } from '../platform/time';
import { clockParts, clockTime, dayLine, dayOf, monthDay, weekday } from '../platform/time';
import { placeName, unbroken } from './common';
import { roles } from './me';

type Role = Output<'home', 'getMe'>['roles'][number]['role'];

interface Booked {
  startAt: number;
  stationName: string;
  place: string;
}

export const home = {
  share: '康伴，社区里的小组和小课',
  book: '预约服务',
  /** Where something comes before booking. */
  look: '先看看站里有什么',
  greet: (name: string, greeting: string) => (name ? `${name}，${greeting}` : greeting),
  /** 今天周二，没有安排。 */
  today: (today: DayKey, next?: Booked) => {
    const busy = next && dayOf(next.startAt) === today;
    return `今天${weekday(today)}，${busy ? `${clockParts(next.startAt).half}有安排` : '没有安排'}。`;
  },
  day: (today: DayKey) => `${monthDay(today)}，${weekday(today)}`,

  next: {
    where: ({ stationName, place }: Booked) => `${stationName}，${place}`,
    who: (worker: string, length: string) => `和${worker}一起，${length}`,
    how: '怎么去',
    cannot: '我去不了',
    label: '接下来',
  },
  free: {
    title: '这几天空着',
    what: '想出门走走的时候，看看站里有什么。',
  },

  /** Somebody goes to another station now. */
  moved: {
    title: ({ shortName, relation }: Pick<Person, 'shortName' | 'relation'>, to: string) =>
      `${relation === 'self' ? '你' : shortName}换到${placeName(to)}了`,
    what: ({ at, from, to, phone }: { at: number; from: string; to: string; phone: string }) =>
      `${monthDay(dayOf(at))}起，从${placeName(from)}换到${placeName(to)}。新的电话是 ${unbroken(phone)}，约时间也在新的站。`,
    call: '打给新的站',
    callLabel: (to: string, phone: string) => `打给${to}，${phone}`,
    seen: '知道了',
    seenOf: ({ shortName }: Pick<Person, 'shortName'>) => `知道了，${shortName}换站的事`,
  },

  family: {
    title: '本月安排',
    note: (month: string, left: number) =>
      left === 0 ? `${month}，今天是最后一天。` : `${month}，还有 ${left} 天。`,
    month: (count: number) => (count === 0 ? '这个月还没有约。' : `这个月约了 ${count} 次。`),
    next: (startAt: number, today: DayKey) => `${dayLine(dayOf(startAt), today)}，${clockTime(startAt)}`,
    chip: { free: '接下来空着', booked: '约好了' },
    book: (shortName: string) => `给${shortName}约 1 次`,
    again: '再约 1 次',
    schedule: '看安排',
    scheduleOf: (shortName: string) => `看${shortName}的安排`,
    none: {
      title: '还没有家人在这里',
      lines: ['请站里把你和家人连在一起，', '就能在这里帮着约。'],
      action: '看看站里有什么',
    },
  },

  visitor: {
    note: '小组和小课，都不收费。',
    who: {
      title: '你为谁来？',
      self: { title: '我自己', note: '想来站里，先说一声' },
      family: {
        row: { title: '家里人', note: '替家里人问一问、约时间' },
        title: '家里人来过站里吗？',
        known: { title: '来过，站里认识', note: '请站里把你们连上，就能替家人约' },
        fresh: { title: '还没有来过', note: '先替家人交一份申请' },
      },
      helping: {
        row: { title: '做志愿者，或替别人问', note: '邻居、朋友、社区工作者' },
        title: '想做哪一样？',
        volunteer: { title: '做志愿者', note: '打给近一点的站，认识一下，站里会给你一个码' },
        concerned: { title: '替别人问一问', note: '身边有人可能需要，告诉站里' },
      },
      code: { title: '站里给了我一个码', note: '8 位数字' },
    },
    action: '先看看有什么',
    stations: '附近的站点',
  },

  volunteer: {
    greeting: '你好',
    note: (stationName?: string) => (stationName ? `志愿者，${stationName}` : '志愿者'),
    title: '最近没有排活动',
    what: '定下来会放在这里，什么时候、在哪里，都写清楚。',
    station: '怎么到站里',
    call: '打给站里',
  },

  staff: {
    title: (today: DayKey) => `今天，${weekday(today)}`,
    nextDay: '下一天',
    people: '约好的人',
    peopleUnit: '人',
    sessions: '要开的场次',
    sessionsUnit: '场',
    free: '今天还没有人约',
    freeWhat: '有人约了会在这里看到。',
    day: '看今天的安排',
    tomorrow: '明天的安排',
    station: '站点和服务',
    awaiting: '等你回复',
    /** Over 99 nobody counts any more. */
    count: (count: number) => (count > 99 ? '99+' : String(count)),
    counted: (count: number) => (count === 0 ? '现在没有' : `${count > 99 ? '99 以上' : count} 个`),
    applications: '新的申请',
    applicationsNote: '还有排队的、结束的',
    due: (words: string) => `最早的${words}`,
    links: '想连上的家人',
    linksNote: '核对以后连上',
    long: '等了三个月的',
    longNote: '问一问，或者转给别的站',
    clients: '站里的人',
    clientsNote: '按名字找',
    team: '团队',
    teamNote: '谁在站里，请新的人来',
  },

  ending: {
    title: (role: Role) => `${roles[role]}的身份结束了`,
    phone: '这个手机的连接结束了',
    what: (stationName: string, day: DayKey) =>
      `${stationName}，${monthDay(day)}起。想问问怎么回事，打给站里就好。`,
    known: '知道了',
  },

  figures: {
    title: '接下来 7 天',
    note: (count: number) => `${count} 个站点，约好的次数`,
    noteHidden: '不到 5 人的不写数字，免得认出是谁。',
    services: (count: number) => `能约 ${count} 项`,
    booked: (count: number) => `${count} 次`,
    hidden: '不到 5 人',
    teams: '站里的团队',
    teamOf: (stationName: string) => `${stationName}的团队`,
    none: { title: '还没有站点', lines: ['交给你看的站点会放在这里。'] },
  },
} as const;
