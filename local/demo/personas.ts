import { clientIdsOf } from '../../cloudfunctions/accounts/public';
import type { AccountDocument } from '../../cloudfunctions/accounts/store';
import type { Role } from '../../contracts/contract';
import { staffOpenid } from './people';

/** Somebody to be while trying the app. */
export interface Persona {
  openid: string;
  label: string;
  roles: { role: Role; stationId?: string }[];
  /** Oneself and those in one's care. */
  clientIds: string[];
}

/** The people of the demo that one can switch to: one of each kind first. */
const demoLabels: readonly (readonly [openid: string, label: string])[] = [
  ['demo-client-1', '林小满（服务对象）'],
  ['demo-guardian-1', '林小满的妈妈（监护人，2 位家人）'],
  ['demo-volunteer-1', '青禾（志愿者，永丰·四新站）'],
  [staffOpenid('hy-1.w1'), '沈听雨（社工，永丰·四新站）'],
  ['demo-supervisor-1', '督导（5 个站点）'],
  ['demo-district-1', '汉阳区（区县，5 个站点）'],
  ['demo-visitor-1', '新来的人（还没登记）'],
  ['demo-manager-1', '主任（永丰·四新站）'],
  ['demo-client-2', '顾云舟（服务对象，也做志愿者）'],
  ['demo-relative-1', '许星河的姐姐（家属，只能看）'],
  ['demo-applicant-3', '阮停云的妹妹（申请了，在等位子）'],
  [staffOpenid('hy-2.w1'), '社工（龙阳·洲头·建桥站）'],
];

export function demoPersonas(accounts: readonly AccountDocument[]): Persona[] {
  return demoLabels.map(([openid, label]) => {
    const account = accounts.find((a) => a._id === openid);
    return account ? personaOf(account, label) : { openid, label, roles: [], clientIds: [] };
  });
}

export function personaOf(account: AccountDocument, label: string): Persona {
  return {
    openid: account._id,
    label,
    roles: account.roles.map(({ role, stationId }) => ({ role, stationId })),
    clientIds: clientIdsOf(account),
  };
}
