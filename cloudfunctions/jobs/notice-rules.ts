import type { AppointmentState } from '../../contracts/appointments';
import type { NoticeKind } from '../../contracts/notices';
import { dayOf, minuteOf } from '../kernel/time';

interface Noticed {
  state: AppointmentState;
  startAt: Date;
  notice?: { kind: NoticeKind } | null;
}

/** How it stands where the notice is still true. */
const standing: Record<NoticeKind, AppointmentState> = {
  cancelled: 'cancelled',
  moved: 'booked',
  accepted: 'booked',
  declined: 'declined',
};

/** Whether there is still something to tell: it is as the notice says, and yet to come. */
export function isStillTrue({ state, startAt, notice }: Noticed, now: Date): boolean {
  return notice !== null && notice !== undefined && state === standing[notice.kind] && now < startAt;
}

/** 11月26日上午9:00取消了: a time and what became of it, never what it is about; at most 20 letters. */
export function noticeWords(kind: NoticeKind, startAt: Date): string {
  const [, month, day] = dayOf(startAt).split('-').map(Number);
  const minute = minuteOf(startAt);
  const hour = Math.floor(minute / 60);
  const half = hour < 12 ? '上午' : '下午';
  const time = `${((hour + 11) % 12) + 1}:${String(minute % 60).padStart(2, '0')}`;
  const when = `${month}月${day}日${half}${time}`;
  switch (kind) {
    case 'cancelled':
      return `${when}取消了`;
    case 'moved':
      return `改到${when}`;
    case 'accepted':
      return `${when}约好了`;
    case 'declined':
      return `${when}没有约上`;
  }
}
