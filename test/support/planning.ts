import { type CallOptions, dataOf, type Gateway } from './gateway';
import { newKey } from './world';

type Save = 'saveService' | 'saveWorkerHours' | 'saveWorkerDays' | 'saveClosedDays' | 'saveRooms';

/** The plan of station `s1`, in the words of the tests. */
export function planThrough(gateway: Gateway, stationId = 's1') {
  const plan = async (openid = 'manager') =>
    dataOf(await gateway.call(openid, 'stations', 'getPlan', { stationId }));
  /** Saves upon the revision as it is now, unless told another. */
  const save = async <A extends Save>(openid: string, action: A, more: object, options?: CallOptions) => {
    const { revision } = await plan();
    const input = { stationId, revision, idempotencyKey: newKey(), ...more };
    return gateway.call(openid, 'stations', action, input, options);
  };
  const worker = async (workerId: string) => {
    const found = (await plan()).workers.find((it) => it.workerId === workerId);
    if (!found) throw new Error(`no worker ${workerId}`);
    return found;
  };
  return { plan, save, worker };
}

/** A service as a manager fills it in. */
export const aSavedService = (over: object = {}) => ({
  name: '散步小组',
  contractName: '躯体管理训练',
  category: 'training',
  way: 'station',
  minutes: 60,
  capacity: 6,
  priceFen: 0,
  place: '门口的公园',
  about: '一起慢慢走一圈。',
  bring: '水杯',
  cancelMinutes: 120,
  horizonDays: 28,
  noticeMinutes: 60,
  bookableBy: 'family',
  needsApproval: false,
  bufferMinutes: 15,
  ...over,
});
