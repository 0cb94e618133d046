import type { AccountDocument } from '../../cloudfunctions/accounts/store';
import type { ClientDocument } from '../../cloudfunctions/cases/public';
import { addDays, dayOf, instantOf } from '../../cloudfunctions/kernel/time';
import type { StationDocument } from '../../cloudfunctions/stations/public';
import type { Role, Scope } from '../../contracts/contract';
import { allGiven } from './decisions';
import type { Name } from './names';

type Seal = (text: string) => string;

/** The people the demo tells of by name; all at the first station, in this order. */
export const cast: readonly Name[] = [
  { full: '林小满', given: '小满' },
  { full: '林谷雨', given: '谷雨' },
  { full: '顾云舟', given: '云舟' },
  { full: '白谷雨', given: '谷雨' },
  { full: '秦霜降', given: '霜降' },
  { full: '夏立春', given: '立春' },
  { full: '江晚舟', given: '晚舟' },
  { full: '许星河', given: '星河' },
  { full: '程小雪', given: '小雪' },
];

/** How many clients each station has in the demo: 60 in all. */
const CLIENTS_PER_STATION = [20, 10, 10, 10, 10];
const VOLUNTEERS_PER_STATION = 2;
const FIRST_VOLUNTEER: Name = { full: '江青禾', given: '青禾' };

const ALL_SCOPES: Scope[] = ['book', 'answer', 'read', 'sign'];

/** Names that must not be given to anybody else. */
export const peopleNames: ReadonlySet<string> = new Set([...cast, FIRST_VOLUNTEER].map((n) => n.full));

export const clientIdAt = (index: number) => `demo-c${index + 1}`;

/** The account of a worker. */
export const staffOpenid = (workerId: string) => `demo-staff-${workerId.replace('.', '-')}`;

export function clientDocumentOf(
  clientId: string,
  stationId: string,
  name: Name,
  seal: Seal,
): ClientDocument {
  return {
    _id: clientId,
    stationId,
    state: 'active',
    capacity: 'full',
    name: seal(name.full),
    shortName: seal(name.given),
    decisions: allGiven(),
  };
}

/** For whom a guardian signs too: 许星河, who has a phone of their own, a guardian and a relative. */
const LIMITED = cast.findIndex((name) => name.full === '许星河');

/** The clients of the demo, station by station. */
export function buildClients(
  stations: readonly StationDocument[],
  names: Iterator<Name, never>,
  seal: Seal,
): ClientDocument[] {
  const homes = stations.flatMap((station, i) =>
    Array.from({ length: CLIENTS_PER_STATION[i] ?? 0 }, () => station._id),
  );
  return homes.map((stationId, index) => ({
    ...clientDocumentOf(clientIdAt(index), stationId, cast[index] ?? names.next().value, seal),
    phone: seal(`027-5555-1${String(index + 1).padStart(3, '0')}`),
    ...(index === LIMITED && {
      capacity: 'limited',
      decisions: allGiven(undefined, ['client', 'guardian']),
    }),
  }));
}

/** Who uses WeChat around a client: the person, a guardian, both, or nobody (then the station books). */
const waysToReach = ['self', 'guardian', 'both', 'self', 'station'] as const;
/** These two are one family: only the elder has a phone of her own, and one guardian cares for both. */
const FAMILY_OF_TWO = 2;

/** The accounts around the clients: their own, their guardians' and some relatives' who only look on. */
export function buildFamilyAccounts(
  clients: readonly ClientDocument[],
  names: Iterator<Name, never>,
  seal: Seal,
  now: Date,
): AccountDocument[] {
  const accounts: AccountDocument[] = [];
  const count = { client: 0, guardian: 0, relative: 0 };
  const open = (role: keyof typeof count, rest: Omit<AccountDocument, '_id'>) => {
    count[role] += 1;
    accounts.push({ _id: `demo-${role}-${count[role]}`, ...rest });
  };
  const openOwn = ({ _id: clientId, stationId, shortName }: ClientDocument, alsoVolunteer: boolean) => {
    const roles: AccountDocument['roles'] = [{ role: 'client', stationId, clientId }];
    if (alsoVolunteer) roles.push({ role: 'volunteer', stationId });
    open('client', { name: shortName, roles, links: [] });
  };
  const openLinked = (role: 'guardian' | 'relative', people: readonly ClientDocument[], scopes: Scope[]) => {
    const stationId = people[0]?.stationId;
    // One after the other over the past months, by day.
    const since = instantOf(addDays(dayOf(now), -(60 + 5 * accounts.length)), 10 * 60);
    const links = people.map(({ _id: clientId, stationId: home }) => ({
      clientId,
      stationId: home,
      relation: role,
      scopes,
      since,
    }));
    open(role, { name: seal(names.next().value.given), roles: [{ role, stationId }], links });
  };
  clients.forEach((client, i) => {
    if (i > 0 && i < FAMILY_OF_TWO) return;
    const reach = waysToReach[i % waysToReach.length];
    if (reach === 'self' || reach === 'both') openOwn(client, i % 10 === 2);
    if (i === 0) openLinked('guardian', clients.slice(0, FAMILY_OF_TWO), ALL_SCOPES);
    if (reach === 'guardian' || reach === 'both') openLinked('guardian', [client], ALL_SCOPES);
    if (i % 10 === 7) openLinked('relative', [client], ['read']);
  });
  return accounts;
}

/** Those who work at stations or for the district, and the volunteers. */
export function buildWorkAccounts(
  stations: readonly StationDocument[],
  names: Iterator<Name, never>,
  seal: Seal,
): AccountDocument[] {
  const account = (_id: string, name: string, role: Role, stationIds: readonly string[]) => ({
    _id,
    name: seal(name),
    roles: stationIds.map((stationId) => ({ role, stationId })),
    links: [],
  });
  const volunteers = stations.flatMap(({ _id }) => Array.from({ length: VOLUNTEERS_PER_STATION }, () => _id));
  const everywhere = stations.map((s) => s._id);
  return [
    ...stations.flatMap((station) =>
      station.workers.map((w) => account(staffOpenid(w.workerId), w.name, 'staff', [station._id])),
    ),
    ...everywhere.map((id, i) => account(`demo-manager-${i + 1}`, names.next().value.full, 'manager', [id])),
    ...volunteers.map((id, i) =>
      account(
        `demo-volunteer-${i + 1}`,
        i === 0 ? FIRST_VOLUNTEER.given : names.next().value.given,
        'volunteer',
        [id],
      ),
    ),
    account('demo-supervisor-1', names.next().value.full, 'supervisor', everywhere),
    account('demo-district-1', '汉阳区', 'district', everywhere),
  ];
}

/** Who books for a client: those around them who may, or else the station's first worker. */
export function bookersOf(
  accounts: readonly AccountDocument[],
  clients: readonly ClientDocument[],
): Map<string, string[]> {
  const bookers = new Map<string, string[]>(clients.map((c) => [c._id, []]));
  for (const { _id, roles, links } of accounts) {
    for (const { clientId } of roles) if (clientId) bookers.get(clientId)?.push(_id);
    for (const { clientId, scopes } of links) if (scopes.includes('book')) bookers.get(clientId)?.push(_id);
  }
  for (const { _id, stationId } of clients) {
    const found = bookers.get(_id);
    if (found?.length === 0) found.push(staffOpenid(`${stationId}.w1`));
  }
  return bookers;
}
