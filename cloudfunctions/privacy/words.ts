import type { Signer } from '../../contracts/consents';
import type { Scope } from '../../contracts/contract';
import type { ApplicationDocument } from '../admissions/public';
import type { AppointmentDocument } from '../appointments/public';
import type { ClientDocument, ServiceRecordDocument } from '../cases/public';
import { dayOf, minuteOf, weekdayOf } from '../kernel/time';
import type { whatOf } from './rules';

/**
 * The words of the file that somebody takes home: the one text that a function writes, since it is made of
 * everything there is. Whoever stands beside may read it over a shoulder, so it names no illness.
 */
export const titles = {
  person: '我的资料',
  links: '谁能看、谁能办',
  applications: '交过的申请',
  consents: '同意书',
  appointments: '约过的时间',
  records: '来过的记录',
  visits: '谁看过',
} as const;

export const stateWords: Record<ClientDocument['state'], string> = {
  active: '服务中',
  closed: '已结束',
  erased: '已删除',
};
export const capacityWords: Record<ClientDocument['capacity'], string> = {
  full: '自己签',
  limited: '自己和监护人一起签',
  minor: '监护人签',
};
export const exitWords: Record<NonNullable<ClientDocument['exit']>['kind'], string> = {
  work: '去上班了',
  sheltered: '去了帮扶岗位',
  'other-rehab': '去了别的服务',
  home: '回家生活',
  moved: '搬走了',
  'own-wish': '自己想停',
  other: '别的原因',
};
export const relationWords = { self: '自己', guardian: '监护人', relative: '家人' } as const;
export const scopeWords: Record<Scope, string> = {
  book: '约时间',
  answer: '填问卷',
  read: '看记录',
  sign: '签同意书',
};
export const applicantWords: Record<ApplicationDocument['for'], string> = {
  self: '自己',
  family: '家人',
  other: '别人',
};
export const stepWords: Record<ApplicationDocument['steps'][number]['kind'], string> = {
  submitted: '交给站里',
  waiting: '排上队',
  asked: '站里问还想不想来',
  'still-wished': '还想来',
  referred: '转给别的站',
  accepted: '可以来了',
  refused: '没有接下',
  withdrawn: '收回了',
};
export const signerWords: Record<Signer, string> = { client: '自己', guardian: '监护人' };
export const appointmentWords: Record<AppointmentDocument['state'], string> = {
  requested: '等站里答复',
  booked: '约好了',
  done: '做完了',
  missed: '没有来',
  cancelled: '取消了',
  declined: '站里没有接下',
};
export const visitDecisionWords: Record<NonNullable<AppointmentDocument['visit']>['state'], string> = {
  open: '站里想想要不要上门看看',
  visit: '站里上门看看',
  none: '不上门',
};
export const byWords = { family: '自己或家人', station: '站里' } as const;
export const wayWords: Record<ServiceRecordDocument['way'], string> = {
  home: '上门',
  face: '见面',
  phone: '电话',
  online: '网上',
  activity: '活动',
};
export const visitWords: Record<ReturnType<typeof whatOf>, string> = {
  file: '资料',
  appointments: '约过的时间',
  links: '谁能看、谁能办',
  consents: '同意书',
  other: '别的',
};
export const purposeAnswer = (given: boolean) => (given ? '同意' : '不同意');
export const unnamedReader = '站里的社工';

/** 2026-11-25 周三 下午 3:05 */
export function whenWords(at: Date): string {
  const minute = minuteOf(at);
  const hour = Math.floor(minute / 60);
  const time = `${((hour + 11) % 12) + 1}:${String(minute % 60).padStart(2, '0')}`;
  return `${dayWords(at)} ${hour < 12 ? '上午' : '下午'} ${time}`;
}

/** 2026-11-25 周三 */
export function dayWords(at: Date): string {
  const day = dayOf(at);
  return `${day} 周${'一二三四五六日'[weekdayOf(day) - 1]}`;
}
