import type { ActionName, Input } from '../../../src/platform/calls';
import { DEMO_NOW } from '../../support/demo-cloud';
import { dataOf, type Gateway } from '../../support/gateway';
import { paperPicture } from '../../support/paper';
import { STATION } from './screen';

export const WORKER = 'demo-staff-hy-1-w1';
/** Nobody has seen them before they applied; each has one application, in a state of its own. */
export const APPLICANT = {
  read: 'demo-wishes-1',
  late: 'demo-wishes-2',
  waiting: 'demo-wishes-3',
  asked: 'demo-wishes-4',
  accepted: 'demo-wishes-5',
  refused: 'demo-wishes-6',
  withdrawn: 'demo-wishes-7',
  known: 'demo-wishes-8',
  elsewhere: 'demo-wishes-9',
  youth: 'demo-wishes-10',
} as const;
type Name = keyof typeof APPLICANT;

/** Applications by their state, and a picture that somebody has stored. */
export interface AdmissionsScene {
  ids: Record<Name, string>;
  photo: string;
  /** A client who has left. */
  closed: string;
  /** One who is to be erased, one who has come from another station, and a minor who is eighteen by now. */
  erasing: string;
  arrived: string;
  youth: string;
}

type Application = Omit<Input<'admissions', 'submitApplication'>, 'idempotencyKey'>;

const forSelf = (name: string): Application => ({
  stationId: STATION,
  for: 'self',
  person: { name, phone: '13800138001', birthYear: 1994 },
  applicant: { name, phone: '13800138001' },
  needs: '想找点事做，出门走走。想认识几个朋友',
  photos: [],
});

const forSon = (photos: string[]): Application => ({
  stationId: STATION,
  for: 'family',
  person: {
    name: '周立夏',
    birthYear: 2001,
    address: '江堤街道四新里小区',
    idNumber: '420105200105050019',
  },
  applicant: { name: '周清明', phone: '13800138002', relation: '爸爸' },
  needs: '他这两年不太出门，想有人带着一起做点事，学学做饭也好。',
  photos,
});

/** Somebody who has a file at another station. */
const SEEN_ELSEWHERE = { person: { name: '何小暑', birthYear: 1990, idNumber: '420105199007070017' } };

/** Applications in every state at the demo's first station, as days went by; the clock ends where it was. */
export async function setAdmissions(gateway: Gateway): Promise<AdmissionsScene> {
  const by = async (openid: string, action: ActionName<'admissions'>, input: object) =>
    dataOf(
      await gateway.call(openid, 'admissions', action, {
        ...input,
        idempotencyKey: `scene-${action}-${openid}-${Object.values(input)[0]}`.slice(0, 64),
      }),
    );
  const apply = async (name: Name, application: Application): Promise<string> => {
    const input = { ...application, idempotencyKey: `scene-${name}` };
    return dataOf(await gateway.call(APPLICANT[name], 'admissions', 'submitApplication', input))
      .applicationId;
  };
  const review = (applicationId: string, decision: string, more: object = {}) =>
    by(WORKER, 'reviewApplication', { applicationId, decision, ...more });

  await gateway.setClock('2026-08-10T10:00:00+08:00');
  const asked = await apply('asked', forSelf('秦寒露'));
  await review(asked, 'wait', { reason: '现在位子满了，一有空就告诉你' });

  await gateway.setClock('2026-11-13T10:00:00+08:00');
  const late = await apply('late', {
    ...forSon([]),
    for: 'other',
    person: { name: '许小雪' },
    applicant: { name: '方立秋', phone: '13800138003', relation: '社区干部' },
    needs: '一个人住，想有人上门看看。',
  });
  const waiting = await apply('waiting', forSelf('江白露'));
  await review(waiting, 'wait', { reason: '下个月开新的小组' });
  const withdrawn = await apply('withdrawn', forSelf('白霜降'));
  await by(APPLICANT.withdrawn, 'withdrawApplication', { applicationId: withdrawn });

  await gateway.setClock('2026-11-23T15:00:00+08:00');
  const elsewhere = await apply('elsewhere', { ...forSon([]), stationId: 'hy-2', ...SEEN_ELSEWHERE });
  const known = await apply('known', { ...forSon([]), ...SEEN_ELSEWHERE });
  const young = { name: '周清和', idNumber: '420105200811010013' };
  const youth = await apply('youth', { ...forSon([]), person: young });
  const accepted = await apply('accepted', forSelf('夏小满'));
  const refused = await apply('refused', forSelf('何芒种'));
  const photo = await store(gateway, APPLICANT.read);
  const read = await apply('read', forSon([photo]));

  await gateway.setClock(DEMO_NOW);
  await review(accepted, 'accept', { capacity: 'full' });
  await review(refused, 'refuse', { reason: '住处归别的站管，那边更近' });
  await gateway.runTimer('sweep');
  await review(youth, 'accept', { capacity: 'minor' });
  const there = 'demo-staff-hy-2-w1';
  await by(there, 'reviewApplication', { applicationId: elsewhere, decision: 'accept', capacity: 'full' });
  const arrived = 'demo-c29';
  await by(there, 'transferClient', {
    clientId: arrived,
    toStationId: STATION,
    reason: '搬家了',
    agreedWithClient: true,
  });
  const erasing = 'demo-c11';
  const erasure = { clientId: erasing, idempotencyKey: 'scene-erasing' };
  dataOf(await gateway.call('demo-client-7', 'privacy', 'requestErasure', erasure));
  const closed = 'demo-c20';
  await by(WORKER, 'closeCase', { clientId: closed, kind: 'work', reason: '在超市上班了，时间对不上' });
  const ids = { read, late, waiting, asked, accepted, refused, withdrawn, known, elsewhere, youth };
  return { ids, photo, closed, erasing, arrived, youth };
}

/** @returns the file id of a picture that this person has stored */
async function store(gateway: Gateway, openid: string): Promise<string> {
  const path = 'applications/mig0abcd-x1x1x1x1y2y2y2y2.png';
  const response = await fetch(`${gateway.url}/v1/storage/upload?path=${encodeURIComponent(path)}`, {
    method: 'POST',
    headers: { 'x-wx-openid': openid },
    body: new Uint8Array(paperPicture()),
  });
  const { fileID }: { fileID: string } = await response.json();
  return fileID;
}
