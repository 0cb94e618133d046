import type { AppointmentState } from '../../contracts/appointments';
import { clockTime } from '../platform/time';

interface OnTheDay {
  state: AppointmentState;
  arrivedAt?: number;
  lateMinutes?: number;
  minutes?: number;
}

/** How somebody stands on the day, in a few words; nothing where there is nothing to say. */
export function standing({ state, arrivedAt, lateMinutes, minutes }: OnTheDay): string | undefined {
  switch (state) {
    case 'requested':
      return '等答复';
    case 'booked':
      if (arrivedAt !== undefined) return '到了';
      return lateMinutes === undefined ? undefined : `晚 ${lateMinutes} 分钟`;
    case 'done':
      return `${minutes ?? 0} 分钟`;
    case 'missed':
      return '没有来';
    case 'cancelled':
      return '取消了';
    case 'declined':
      return '没有接下';
  }
}

/** A worker's words about one person of the day. */
export const person = {
  state: ({ state, arrivedAt, lateMinutes, minutes }: OnTheDay): string => {
    if (state === 'done') return `做完了，记了 ${minutes ?? 0} 分钟。`;
    if (state === 'missed') return '记的是没有来。';
    if (arrivedAt !== undefined) return `${clockTime(arrivedAt)}到的。`;
    return lateMinutes === undefined ? '还没有到。' : `说会晚 ${lateMinutes} 分钟。`;
  },
  acts: { come: '到了', done: '做完了', missed: '没有来', undo: '记错了，改回来', correct: '时间记错了' },
  open: '看这一次预约',
  howLong: '实际做了多久',
  howLongMissing: '选一个时长',
  minutes: (minutes: number) => (minutes === 0 ? '没有做' : `${minutes} 分钟`),
  completing: {
    title: (name: string) => `${name}，做完了`,
    lead: '按实际做的时间记。',
    action: '记下来',
  },
  correcting: {
    title: (name: string) => `${name}，改时间`,
    lead: '前面记的也会留着，以后查得到。',
    action: '改好了',
    reason: {
      label: '为什么改',
      sentences: ['时间记错了', '记错了人', '那天没有做成'],
      fault: '写一句为什么改',
    },
  },
} as const;

/** What hangs at the station for one day. */
export const arrival = {
  title: '今天的到站码',
  note: '家里人到了，在自己手机上写这六个数字。每天换一个。',
  spoken: (code: string) => `今天的到站码，${[...code].join(' ')}`,
} as const;

/** A family's words about today. */
export const today = {
  come: '我到了',
  comeFor: (name: string) => `${name}到了`,
  late: '晚一点到',
  lateTitle: '晚一点没关系',
  lateLead: '站里会看到，不用赶。',
  lateAsk: '大概晚多久',
  lateMissing: '选一个时间',
  lateAction: '告诉站里',
  minutes: (minutes: number) => `${minutes} 分钟`,
  told: (minutes: number) => ({
    title: `站里知道了，晚 ${minutes} 分钟`,
    what: '慢慢来，路上小心。',
  }),
  arrived: (at: number) => ({ title: `${clockTime(at)}到的`, what: '站里知道了。' }),
  codeTitle: '写站里今天的到站码',
  codeLead: '六个数字，在站里的门口或前台。没看到的话，跟老师说一声就好。',
  codeLabel: '到站码',
  codeSpoken: (code: string) => (code === '' ? '还没有写' : `写了 ${[...code].join(' ')}`),
  codeMissing: '写全六个数字',
  codeWrong: '这六个数字对不上，再看一眼',
  codeAction: '告诉站里到了',
} as const;

/** What became of it, on its own page. */
export const became = {
  done: (minutes: number) => ({ title: '这一次做完了', what: `一共 ${minutes} 分钟。` }),
  missed: { title: '这一次没有来', what: '没关系。想来的时候，再约就好。' },
  missedAtStation: { title: '这一次没有来', what: '可以打个电话问一问。' },
} as const;
