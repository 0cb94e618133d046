import { ANSWER_DAYS, after, isOpen, type Standing, submitted } from '../../cloudfunctions/admissions/rules';
import type { ApplicationDocument } from '../../cloudfunctions/admissions/store';
import { workingDaysAfter } from '../../cloudfunctions/calendar/public';
import { addDays, type DayKey, dayOf, instantOf } from '../../cloudfunctions/kernel/time';
import type { StationDocument } from '../../cloudfunctions/stations/public';
import { staffOpenid } from './people';

type Seal = (text: string) => string;

/** Half past nine: when the station opens its letters. */
const MORNING = 9 * 60 + 30;

/** What may have happened since, and the step it left. */
const STEPS = { wait: 'waiting', refuse: 'refused', ask: 'asked' } as const;

/** One application as it is told here. */
interface Told {
  name: string;
  for: ApplicationDocument['for'];
  applicant: string;
  relation?: string;
  needs: string;
  birthYear: number;
  submittedAt: Date;
  /** What came after, and what the station said. */
  acts: { kind: keyof typeof STEPS; at: Date; reason?: string }[];
}

/** What lies at the first station: one new, one due today, three that wait, one of them long, one refused. */
export function buildApplications(station: StationDocument, now: Date, seal: Seal): ApplicationDocument[] {
  return tell(now).map((told, i) => documentOf(told, i + 1, station, seal));
}

function tell(now: Date): Told[] {
  const today = dayOf(now);
  const ago = (days: number) => instantOf(addDays(today, -days), MORNING);
  return [
    {
      name: '祝初霁',
      for: 'self',
      applicant: '祝初霁',
      needs: '想找点事做，出门走走。平时下午都有空。',
      birthYear: 1998,
      submittedAt: new Date(now.getTime() - 20 * 60_000),
      acts: [],
    },
    {
      name: '易南枝',
      for: 'family',
      applicant: '易知秋',
      relation: '爸爸',
      needs: '想学做饭、理家，也想认识几个朋友。',
      birthYear: 1987,
      submittedAt: instantOf(dayDueOn(today), MORNING),
      acts: [],
    },
    {
      name: '阮停云',
      for: 'family',
      applicant: '阮听雨',
      relation: '妹妹',
      needs: '想有人说说话，慢慢走出门。',
      birthYear: 1979,
      submittedAt: ago(103),
      acts: [
        { kind: 'wait', at: ago(100), reason: '现在位子满了，一有空就告诉你' },
        { kind: 'ask', at: ago(8) },
      ],
    },
    {
      name: '池新柳',
      for: 'self',
      applicant: '池新柳',
      needs: '想找一份合适的活，先从半天开始。',
      birthYear: 1993,
      submittedAt: ago(54),
      acts: [{ kind: 'wait', at: ago(50), reason: '下个月开新的小组' }],
    },
    {
      name: '安数峰',
      for: 'other',
      applicant: '安木槿',
      relation: '社区干部',
      needs: '一个人住，很少出门，邻居们想帮帮他。',
      birthYear: 1968,
      submittedAt: ago(15),
      acts: [{ kind: 'wait', at: ago(12) }],
    },
    {
      name: '乐清荷',
      for: 'family',
      applicant: '乐采薇',
      relation: '妈妈',
      needs: '想让孩子每周出来两次。',
      birthYear: 2004,
      submittedAt: ago(11),
      acts: [{ kind: 'refuse', at: ago(9), reason: '住处归别的站管，那边更近，电话也告诉你了' }],
    },
  ];
}

/** The latest day on which an application was handed in that has to be answered today, or on the next working day. */
function dayDueOn(today: DayKey): DayKey {
  const due = workingDaysAfter(addDays(today, -1), 1);
  let day = addDays(due, -1);
  while (workingDaysAfter(day, ANSWER_DAYS) > due) day = addDays(day, -1);
  return day;
}

function documentOf(told: Told, number: number, station: StationDocument, seal: Seal): ApplicationDocument {
  const { name, applicant, relation, needs, birthYear, submittedAt, acts } = told;
  const _id = `demo-application-${number}`;
  const openid = `demo-applicant-${number}`;
  const stationName = station.name;
  const worker = staffOpenid(`${station._id}.w1`);
  let standing: Standing = submitted(workingDaysAfter(dayOf(submittedAt), ANSWER_DAYS), submittedAt);
  const steps: ApplicationDocument['steps'] = [
    { at: submittedAt, kind: 'submitted', stationName, by: openid },
  ];
  for (const { kind, at, reason } of acts) {
    standing = after(standing, { kind }, at);
    steps.push({
      at,
      kind: STEPS[kind],
      stationName,
      ...(reason && { reason: seal(reason) }),
      ...(kind !== 'ask' && { by: worker }),
    });
  }
  return {
    _id,
    inputHash: _id,
    openid,
    seat: isOpen(standing.state) ? `${openid}.1` : _id,
    stationId: station._id,
    stationName,
    for: told.for,
    person: {
      name: seal(name),
      birthYear: seal(String(birthYear)),
      ...(told.for === 'self' && { phone: seal(phoneOf(number)) }),
    },
    applicant: {
      name: seal(applicant),
      phone: seal(phoneOf(number)),
      ...(relation && { relation: seal(relation) }),
    },
    needs: seal(needs),
    photos: [],
    submittedAt,
    ...standing,
    steps,
  };
}

/** A number that nobody has: the exchange is invented. */
const phoneOf = (number: number) => `027-5555-2${String(number).padStart(3, '0')}`;
