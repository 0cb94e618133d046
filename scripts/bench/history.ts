import { addDays, instantOf } from '../../cloudfunctions/kernel/time';
import { dataOf, type Gateway, type Reply } from '../../test/support/gateway';
import { insertAll, type SdkDatabase } from '../../test/support/sdk';
import { median, milliseconds, type Report, times } from './report';
import { type BenchWorld, book, clientId, slotAt, startBenchWorld, today, workerId } from './world';

/** Past appointments in the smaller world: more than a page for each client who has any. */
const HISTORY = 400;
const GROWTH = 100;
const PEOPLE_WITH_HISTORY = 16;
/** So few that both worlds have the same last month: what differs is what lies before. */
const A_DAY = 12;
/** The first calls of a fresh process are slow in their own ways. */
const WARM_UP = 40;
const CALLS = 60;
const MOST = 1.3;

/** The calls whose cost must not grow with what has been, as those would send them who have most of it. */
const calls: Record<string, (gateway: Gateway, i: number) => Promise<Reply>> = {
  bookAppointment: (gateway, i) => book(gateway, i * 16 + (i % 16)),
  listSlots: (gateway) => {
    const input = { stationId: 's1', serviceId: 's1.talk', fromDay: today(), days: 14 };
    return gateway.call('anyone', 'appointments', 'listSlots', input);
  },
  'listAppointments coming': (gateway, i) => listAppointments(gateway, i, 'coming'),
  'listAppointments past': (gateway, i) => listAppointments(gateway, i, 'past'),
  'getHome, client': (gateway, i) => gateway.call(`of-${withHistory(i)}`, 'home', 'getHome', {}),
  'getHome, staff': (gateway) => gateway.call('staff', 'home', 'getHome', {}),
  listStationDay: (gateway) => {
    const input = { stationId: 's1', day: slotAt(0).day };
    return gateway.call('staff', 'appointments', 'listStationDay', input);
  },
};

const withHistory = (i: number) => clientId(i % PEOPLE_WITH_HISTORY);

function listAppointments(gateway: Gateway, i: number, view: 'coming' | 'past'): Promise<Reply> {
  const input = { clientId: withHistory(i), view };
  return gateway.call(`of-${withHistory(i)}`, 'appointments', 'listAppointments', input);
}

/** The same calls in two worlds beside each other, one with a hundred times the history of the other. */
export async function benchHistory(report: Report): Promise<void> {
  report.section(
    `History × ${GROWTH}: ${HISTORY} and ${HISTORY * GROWTH} past appointments, with their days`,
  );
  const [small, large] = [await startBenchWorld(), await startBenchWorld()];
  try {
    await addHistory(small.db, HISTORY);
    report.progress(`loading ${HISTORY * GROWTH} appointments`);
    await addHistory(large.db, HISTORY * GROWTH);
    for (const [name, call] of Object.entries(calls)) {
      const [before, after] = await compare(call, small, large);
      const ratio = after / before;
      const figures = `${times(ratio)}, ${milliseconds(before)} → ${milliseconds(after)}`;
      report.measure(name, figures, `≤ ${MOST} ×`, ratio <= MOST);
    }
  } finally {
    await small.close();
    await large.close();
  }
}

/** Medians of the time in the function, trips included; the two worlds take turns. */
async function compare(
  call: (gateway: Gateway, i: number) => Promise<Reply>,
  small: BenchWorld,
  large: BenchWorld,
): Promise<[number, number]> {
  const spent = { small: [] as number[], large: [] as number[] };
  for (let i = 0; i < WARM_UP + CALLS; i++) {
    for (const [name, world] of Object.entries({ small, large })) {
      const reply = await call(world.gateway, i);
      dataOf(reply);
      if (i >= WARM_UP) spent[name === 'small' ? 'small' : 'large'].push(reply.ms);
    }
  }
  return [median(spent.small), median(spent.large)];
}

/** So many past appointments of a few people with all the workers, half of them called off, with their days. */
async function addHistory(db: SdkDatabase, count: number): Promise<void> {
  const numbers = Array.from({ length: count }, (_, i) => i);
  const appointments = numbers.map(pastAppointment);
  await insertAll(db, 'appointments', appointments);
  await insertAll(
    db,
    'commands',
    numbers.map((i) => ({ _id: `command${i}`, inputHash: 'hash', at: new Date(0) })),
  );
  const days = new Map<string, object>();
  for (const { day, workerId: worker, clientId: client } of appointments) {
    days.set(`worker.${worker}_${day}`, { day, stationId: 's1', sessions: [] });
    days.set(`client.${client}_${day}`, { day, engagements: [] });
  }
  await insertAll(
    db,
    'calendarDays',
    [...days].map(([_id, rest]) => ({ _id, ...rest })),
  );
}

function pastAppointment(i: number) {
  const day = addDays(today(), -1 - Math.floor(i / A_DAY));
  const minute = 540 + 60 * (i % 8);
  const startAt = instantOf(day, minute);
  const cancelled = i % 2 === 0;
  return {
    _id: `past${i}`,
    inputHash: 'hash',
    slotId: `s1_w${i % 16}_talk_${day.replaceAll('-', '')}_${String(minute / 60).padStart(2, '0')}00`,
    clientId: withHistory(i),
    stationId: 's1',
    serviceId: 's1.talk',
    workerId: workerId(i),
    day,
    startAt,
    endAt: instantOf(day, minute + 60),
    state: cancelled ? 'cancelled' : 'booked',
    agreed: {
      serviceName: '谈心时间',
      stationName: '测试站',
      place: '一楼小屋',
      workerName: '甲',
      workerTitle: '社工',
      priceFen: 0,
      capacity: 8,
      cancelUntilAt: startAt,
      bring: '',
    },
    bookedBy: `of-${withHistory(i)}`,
    bookedAt: startAt,
    ...(cancelled && { cancelled: { at: startAt, by: 'family', byOpenid: `of-${withHistory(i)}` } }),
    remindDueAt: null,
  };
}
