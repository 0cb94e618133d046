import { accountDocument } from '../../../cloudfunctions/accounts/store';
import { appointmentDocument } from '../../../cloudfunctions/appointments/store';
import { dayDocument } from '../../../cloudfunctions/calendar/store';
import { clientDocument } from '../../../cloudfunctions/cases/store';
import { stationDocument } from '../../../cloudfunctions/stations/store';
import { contracts } from '../../../contracts';
import { id } from '../../../contracts/contract';
import { type Seed, seedData } from '../../../local/demo';
import { dataKey, moments } from './worlds';

const schemas = {
  stations: stationDocument,
  accounts: accountDocument,
  clients: clientDocument,
  calendarDays: dayDocument,
  appointments: appointmentDocument,
};
const names = Object.keys(schemas) as (keyof typeof schemas)[];
const load = (seed: Seed) => seedData(seed, { now: moments.tuesday, dataKey });
const idOf = (document: object) => ('_id' in document ? document._id : undefined);

/** All field names, nested ones too, so that a field the schema does not know is noticed. */
const fieldsOf = (value: unknown): unknown =>
  Array.isArray(value)
    ? value.map(fieldsOf)
    : value instanceof Date || typeof value !== 'object' || value === null
      ? typeof value
      : Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, fieldsOf(inner)]));

describe.each(['demo', 'race'] as const)('%s', (seed) => {
  test.each(names)('%s are what the functions read, each under an id of its own', async (name) => {
    const documents = [...(await load(seed)).collections[name]];
    for (const document of documents)
      expect(fieldsOf(schemas[name].parse(document))).toEqual(fieldsOf(document));
    expect(new Set(documents.map(idOf)).size).toBe(documents.length);
  });

  test('no name is readable, and the same moment gives the same documents', async () => {
    const [one, other] = [await load(seed), await load(seed)];
    for (const client of one.collections.clients)
      expect(JSON.stringify(client)).not.toMatch(/\p{Script=Han}/u);
    for (const account of one.collections.accounts)
      expect(JSON.stringify(account)).not.toMatch(/\p{Script=Han}/u);
    for (const name of ['stations', 'calendarDays'] as const)
      expect([...other.collections[name]]).toEqual([...one.collections[name]]);
    expect(other.personas).toEqual(one.personas);
    const plain = (documents: Iterable<object>) =>
      [...documents].map((d) => ({ ...appointmentDocument.parse(d) }));
    expect(plain(other.collections.appointments)).toEqual(plain(one.collections.appointments));
  });

  test('stations and their services pass the contract on the way out', async () => {
    for (const raw of (await load(seed)).collections.stations) {
      const station = stationDocument.parse(raw);
      contracts.stations.getStation.output.parse({ station: { ...station, stationId: station._id } });
      for (const { serviceId } of station.services) id.parse(serviceId);
      for (const worker of station.workers) {
        id.parse(worker.workerId);
        expect(worker.name).not.toBe('');
      }
    }
  });
});

test('none is empty', async () => {
  const { collections, personas } = await load('none');
  for (const documents of Object.values(collections)) expect([...documents]).toEqual([]);
  expect(personas).toEqual([]);
});
