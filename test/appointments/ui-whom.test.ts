import type { Person } from '../../contracts/accounts';
import { whomOf } from '../../src/appointments/whom';
import { rememberName } from '../../src/platform/known-names';
import type { Me } from '../../src/platform/use-me';
import { whom as words } from '../../src/texts/appointments';

const person = (clientId: string, scopes: Person['scopes']): Person => ({
  clientId,
  name: `name of ${clientId}`,
  shortName: clientId,
  stationId: 'hy-1',
  relation: 'guardian',
  scopes,
});
const family: Me = {
  roles: [{ role: 'guardian', stationId: 'hy-1' }],
  people: [person('c1', ['read']), person('c2', ['read', 'book']), person('c3', ['read', 'book'])],
};
const worker: Me = { roles: [{ role: 'staff', stationId: 'hy-1' }], people: [] };

test('one books only for those one may book for, and reads of all one may read', () => {
  expect(whomOf(family, 'book', undefined).person?.clientId).toBe('c2');
  expect(whomOf(family, 'book', undefined).people.map(({ clientId }) => clientId)).toEqual(['c2', 'c3']);
  expect(whomOf(family, 'read', undefined).person?.clientId).toBe('c1');
});

test('the one wished for is taken where it is one of them', () => {
  expect(whomOf(family, 'book', 'c3').person?.name).toBe('name of c3');
  expect(whomOf(family, 'book', 'c1').person?.clientId).toBe('c2');
  expect(whomOf(family, 'book', 'stranger').person?.clientId).toBe('c2');
});

test('a worker comes with somebody, by the name another page has said', () => {
  expect(whomOf(worker, 'book', 'c9').person).toEqual({ clientId: 'c9', name: words.unnamed });
  rememberName('c9', '程小雪');
  expect(whomOf(worker, 'book', 'c9')).toEqual({ person: { clientId: 'c9', name: '程小雪' }, people: [] });
  expect(whomOf(worker, 'book', undefined).person).toBeUndefined();
});

test('whoever has nobody gets nobody', () => {
  expect(whomOf({ roles: [], people: [] }, 'book', 'c1')).toEqual({ person: undefined, people: [] });
});
