import type { StationService, Worker } from '../../cloudfunctions/stations/public';

/** A group that meets every week, by service key. */
interface GroupTime {
  service: string;
  /** 1 is Monday. */
  weekdays: readonly number[];
  atMinute: number;
}

interface WeekPlan {
  title: string;
  groups: readonly GroupTime[];
  /** Services for one person, by key, offered whenever no group is near. */
  alone: readonly string[];
}

const time = (hours: number, minutes = 0) => hours * 60 + minutes;
const OPEN = { fromMinute: time(9), toMinute: time(17, 30) };
const LUNCH = { fromMinute: time(12), toMinute: time(14) };
const MONDAY_TO_FRIDAY = [1, 2, 3, 4, 5];

/** The five workers of a station: w1 to w5. */
const plans: readonly WeekPlan[] = [
  {
    title: '社工',
    groups: [
      { service: 'social', weekdays: [1, 3, 5], atMinute: time(9, 30) },
      { service: 'social', weekdays: MONDAY_TO_FRIDAY, atMinute: time(15) },
    ],
    alone: ['policy', 'assessment'],
  },
  {
    title: '社工',
    groups: [
      { service: 'life', weekdays: [1], atMinute: time(9, 30) },
      { service: 'cooking', weekdays: [4], atMinute: time(9, 30) },
      { service: 'work-group', weekdays: [2, 4], atMinute: time(14) },
      { service: 'social', weekdays: [1, 3, 5], atMinute: time(16, 30) },
    ],
    alone: ['job', 'policy', 'phone'],
  },
  { title: '老师', groups: [], alone: ['talk', 'relief'] },
  {
    title: '老师',
    groups: [
      { service: 'body', weekdays: [3, 5], atMinute: time(9, 30) },
      { service: 'body', weekdays: [1], atMinute: time(14) },
      { service: 'health', weekdays: [2], atMinute: time(10) },
      { service: 'health', weekdays: [4], atMinute: time(14) },
      { service: 'steady', weekdays: [3], atMinute: time(14) },
      { service: 'peer', weekdays: [5], atMinute: time(14) },
    ],
    alone: ['assessment', 'online'],
  },
  {
    title: '社工',
    groups: [
      { service: 'respite', weekdays: [2, 4], atMinute: time(9) },
      { service: 'family', weekdays: [3], atMinute: time(16) },
      { service: 'family', weekdays: [6], atMinute: time(9, 30) },
    ],
    alone: ['visit', 'phone', 'online'],
  },
];

/**
 * The workers of one station with their weekly hours. `turn` moves the working days on, so that stations
 * do not all hold the same group on the same day.
 */
export function workersOf(
  stationId: string,
  services: readonly StationService[],
  names: readonly string[],
  turn: number,
): Worker[] {
  const find = (key: string) => {
    const service = services.find((s) => s.serviceId === `${stationId}.${key}`);
    if (!service) throw new Error(`no service ${key}`);
    return service;
  };
  return plans.map((plan, i) => {
    const alone = plan.alone.map(find);
    const groups = plan.groups.flatMap(({ service, weekdays, atMinute }) =>
      weekdays.map((weekday) => groupHours(find(service), turned(weekday, turn), atMinute)),
    );
    return {
      workerId: `${stationId}.w${i + 1}`,
      name: names[i] ?? '',
      title: plan.title,
      serviceIds: alone.map((s) => s.serviceId),
      hours: [...groups.map((g) => g.hours), ...openHours(groups, alone)],
      breaks: [LUNCH],
    };
  });
}

/** Monday to Friday go round; Saturday stays. */
function turned(weekday: number, turn: number): number {
  return weekday > 5 ? weekday : ((weekday - 1 + turn) % 5) + 1;
}

interface Group {
  hours: Worker['hours'][number];
  /** Until when the worker is taken. */
  busyToMinute: number;
}

function groupHours(service: StationService, weekday: number, fromMinute: number): Group {
  const toMinute = fromMinute + service.minutes;
  return {
    hours: { weekday, fromMinute, toMinute, serviceIds: [service.serviceId] },
    busyToMinute: toMinute + service.bufferMinutes,
  };
}

/** What is left of the week beside the groups, early enough that no buffer reaches into one. */
function openHours(groups: readonly Group[], alone: readonly StationService[]): Worker['hours'] {
  const gap = Math.max(0, ...alone.map((s) => s.bufferMinutes));
  return MONDAY_TO_FRIDAY.flatMap((weekday) => {
    const today = groups
      .filter((g) => g.hours.weekday === weekday)
      .sort((a, b) => a.hours.fromMinute - b.hours.fromMinute);
    const starts = [OPEN.fromMinute, ...today.map((g) => g.busyToMinute)];
    const ends = [...today.map((g) => g.hours.fromMinute - gap), OPEN.toMinute];
    return starts
      .map((fromMinute, i) => ({ weekday, fromMinute, toMinute: ends[i] ?? OPEN.toMinute }))
      .filter((h) => h.fromMinute < h.toMinute);
  });
}
