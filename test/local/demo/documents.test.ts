import { accountDocument, linkRequestDocument } from '../../../cloudfunctions/accounts/store';
import { applicationDocument } from '../../../cloudfunctions/admissions/store';
import { appointmentDocument } from '../../../cloudfunctions/appointments/store';
import { dayDocument } from '../../../cloudfunctions/calendar/store';
import { serviceRecordDocument } from '../../../cloudfunctions/cases/records';
import { clientDocument } from '../../../cloudfunctions/cases/store';
import { consentActDocument } from '../../../cloudfunctions/consents/store';
import { stationDocument } from '../../../cloudfunctions/stations/store';
import { contracts } from '../../../contracts';
import { id } from '../../../contracts/contract';
import { type Seed, type SeedData, seedData } from '../../../local/demo';
import { dataKey, moments } from './worlds';

const schemas = {
  stations: stationDocument,
  accounts: accountDocument,
  clients: clientDocument,
  consentActs: consentActDocument,
  applications: applicationDocument,
  calendarDays: dayDocument,
  appointments: appointmentDocument,
  serviceRecords: serviceRecordDocument,
  linkRequests: linkRequestDocument,
};
const names = Object.keys(schemas) as (keyof typeof schemas)[];
const load = (seed: Seed) => seedData(seed, { now: moments.tuesday, dataKey });
const idOf = (document: object) => ('_id' in document ? document._id : undefined);

/** All field names and their types, nested ones too, so that a field the schema does not know is noticed. */
const shapeOf = (value: unknown): string => {
  if (Array.isArray(value)) return `[${value.map(shapeOf)}]`;
  if (value instanceof Date || typeof value !== 'object' || value === null) return typeof value;
  const entries = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${entries.map(([key, inner]) => `${key}:${shapeOf(inner)}`)}}`;
};

describe.each(['demo', 'race', 'year'] as const)('%s', (seed) => {
  let one: SeedData;
  let other: SeedData;
  beforeAll(async () => {
    one = await load(seed);
    other = await load(seed);
  });

  test.each(names)('%s are what the functions read, each under an id of its own', (name) => {
    const documents = [...one.collections[name]];
    const strange = documents.filter((d) => shapeOf(schemas[name].parse(d)) !== shapeOf(d));
    expect(strange).toEqual([]);
    expect(new Set(documents.map(idOf)).size).toBe(documents.length);
  });

  test.each(names)('%s are the same for the same moment, but for the sealing', (name) => {
    const plain = (data: SeedData) => [...data.collections[name]].map((d) => schemas[name].parse(d));
    expect(JSON.stringify(plain(other))).toBe(JSON.stringify(plain(one)));
    expect(other.personas).toEqual(one.personas);
  });

  test('no name is readable', () => {
    const { clients, accounts, applications } = one.collections;
    const allButStations = (key: string, value: unknown) => (key === 'stationName' ? undefined : value);
    for (const people of [clients, accounts, applications])
      expect(JSON.stringify([...people], allButStations)).not.toMatch(/\p{Script=Han}/u);
  });

  test('stations and their services pass the contract on the way out', () => {
    for (const raw of one.collections.stations) {
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
