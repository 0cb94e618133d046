import type { Output } from '../platform/calls';

type Role = Output<'home', 'getMe'>['roles'][number]['role'];

/** Roles in words that anybody may read. */
const roles: Record<Role, string> = {
  visitor: '随便看看',
  client: '我自己',
  guardian: '家里人',
  relative: '亲人',
  volunteer: '志愿者',
  staff: '社工',
  manager: '站长',
  supervisor: '督导',
  district: '区里',
};

export const me = {
  roles,
  title: '我的',
  visitor: '还没有登记',
  stations: (count: number) => `${count} 个站点`,
  schedule: '我的安排',
  scheduleOf: (name: string) => `${name}的安排`,
  scheduleNote: '接下来的和去过的',
  stationNote: '地址、电话、怎么来',
  findStation: '找一个站点',
  use: '用哪个身份',
  large: '关怀模式',
  largeNote: '字大一些，每页东西少一些',
  dark: '深色跟着手机的设置走。',
  complaints: '觉得哪里不好',
  complaintsNote: '跟站里说，或者跟管站的人说',
  privacy: '隐私说明',
  privacyNote: '记下了什么，给谁看',
} as const;
