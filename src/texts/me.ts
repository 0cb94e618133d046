import type { Output } from '../platform/calls';

type Role = Output<'home', 'getMe'>['roles'][number]['role'];

/** Roles in words that anybody may read. */
export const roles: Record<Role, string> = {
  visitor: '随便看看',
  client: '我自己',
  guardian: '家里人',
  relative: '亲人',
  volunteer: '志愿者',
  staff: '社工',
  manager: '主任',
  supervisor: '督导',
  district: '区县',
};

export const me = {
  roles,
  title: '我的',
  visitor: '还没有登记',
  stations: (count: number) => `${count} 个站点`,
  schedule: '我的安排',
  scheduleNote: '接下来的和去过的',
  mine: '我自己的事',
  mineNote: '同意书、谁看过、谁能替我办',
  otherNote: '安排、同意书、谁能看',
  openPerson: (name: string) => `${name}，安排、同意书、谁能看`,
  code: '输入站里给的码',
  codeNote: '8 位数字，连上家人或者进团队',
  applications: '我的申请',
  applicationsNote: '走到哪一步了',
  /** Of oneself the state alone, of others with the name. */
  applied: (state: string, name?: string) => (name ? `${name}，${state}` : state),
  visitorApplied: (state: string) => `申请交了，${state}`,
  link: '连上家里人',
  linkNote: '请站里把你和家人连上',
  name: '怎么称呼我',
  unnamed: '还没写',
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
