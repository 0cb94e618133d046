import type { AccountDocument } from '../../cloudfunctions/accounts/store';
import { addDays, dayOf } from '../../cloudfunctions/kernel/time';
import type { StationDocument } from '../../cloudfunctions/stations/public';
import { clientDocumentOf } from './people';
import { personaOf } from './personas';
import { emptyWorld, type World } from './world';

const CLIENTS = 250;
const SLOTS_A_DAY = 10;
const DAYS = 10;
const MINUTES = 30;
const OPEN_MINUTE = 9 * 60;

/** One station with 100 slots of 10 places from tomorrow on, and 250 clients with an account each. */
export function buildRace(now: Date, seal: (text: string) => string): World {
  const station = buildStation(now);
  const numbers = Array.from({ length: CLIENTS }, (_, i) => i + 1);
  const clients = numbers.map((n) => {
    const name = { full: `起跑${n}号`, given: `${n}号` };
    return clientDocumentOf(`race-c${n}`, station._id, name, seal);
  });
  const accounts: AccountDocument[] = clients.map(({ _id, stationId, shortName }, i) => ({
    _id: `race-${i + 1}`,
    name: shortName,
    roles: [{ role: 'client', stationId, clientId: _id }],
    links: [],
  }));
  const staff: AccountDocument = {
    _id: 'race-staff',
    name: seal('发令员'),
    roles: [{ role: 'staff', stationId: station._id }],
    links: [],
  };
  return {
    ...emptyWorld,
    stations: [station],
    clients,
    accounts: [...accounts, staff],
    personas: [
      ...accounts.map((account, i) => personaOf(account, `起跑${i + 1}号（服务对象）`)),
      personaOf(staff, '发令员（社工）'),
    ],
  };
}

function buildStation(now: Date): StationDocument {
  const tomorrow = addDays(dayOf(now), 1);
  return {
    _id: 'race',
    name: '起跑站',
    streets: ['示例街'],
    address: '示例路 100 号',
    phone: '027-5555-0100',
    hours: '每天上午 9:00 到下午 2:00',
    arriving: '从正门进。',
    complaints: { phone: '027-5555-0100', supervisorPhone: '027-5555-0199', how: '可以打电话，7 天内答复。' },
    process: ['约一个时间', '来'],
    services: [
      {
        serviceId: 'race.group',
        name: '起跑小组',
        contractName: '社交技能训练',
        category: 'training',
        way: 'station',
        minutes: MINUTES,
        capacity: 10,
        priceFen: 0,
        place: '一楼大厅',
        about: '10 个人一组，半个小时。',
        bring: '不用带东西',
        cancelMinutes: 120,
        horizonDays: 30,
        bufferMinutes: 0,
        noticeMinutes: 0,
        bookableBy: 'family',
        needsApproval: false,
      },
    ],
    workers: [
      {
        workerId: 'race.w1',
        name: '发令员',
        title: '社工',
        serviceIds: ['race.group'],
        hours: [1, 2, 3, 4, 5, 6, 7].map((weekday) => ({
          weekday,
          fromMinute: OPEN_MINUTE,
          toMinute: OPEN_MINUTE + SLOTS_A_DAY * MINUTES,
        })),
        breaks: [],
        fromDay: tomorrow,
        toDay: addDays(tomorrow, DAYS - 1),
      },
    ],
    keepsHolidays: false,
  };
}
