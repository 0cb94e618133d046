import { EMPTY, faultsOfMe, faultsOfWhom } from '../../src/accounts/link/draft';
import { withScope } from '../../src/accounts/scopes';
import { byRole, type Member } from '../../src/accounts/team/members';
import { code, people } from '../../src/texts/accounts';
import { scopesInWords } from '../../src/texts/scopes';
import { issued } from '../../src/texts/station-accounts';

test('what somebody may do is said in one order, and what not beside it', () => {
  expect(scopesInWords(['sign', 'book'])).toBe('约时间、签字');
  expect(people.mayNot(['sign', 'book'])).toBe('不能回答问卷、看记录');
  expect(people.mayNot(['book', 'answer', 'read', 'sign'])).toBe('');
});

test('a scope is added once and taken away wholly', () => {
  expect(withScope(['read'], 'read', true)).toEqual(['read']);
  expect(withScope(['read', 'book'], 'read', false)).toEqual(['book']);
});

test('a code is shown in halves, read digit by digit, and says when it ends', () => {
  expect(issued.written('48201735')).toBe('4820 1735');
  expect(issued.spoken('48201735')).toBe('码：4 8 2 0，1 7 3 5');
  const expiresAt = Date.parse('2026-11-25T14:20:00+08:00');
  expect(issued.until(expiresAt, '2026-11-24')).toBe('明天下午 2:20 前有效，用过一次就没了。');
});

test('a code half written says how much is missing', () => {
  expect(code.missing('')).toBe('写下 8 位数字');
  expect(code.missing('48201')).toBe('还少 3 位数字');
});

test('a request says everything it lacks, in the order of the page', () => {
  const named = (faults: readonly (false | { name: string })[]) =>
    faults.flatMap((fault) => (fault ? fault.name : []));
  expect(named(faultsOfWhom(EMPTY))).toEqual(['stationId', 'clientName', 'relation']);
  expect(named(faultsOfMe({ ...EMPTY, myName: ' ', phone: '138 0013' }))).toEqual(['myName', 'phone']);
  expect(named(faultsOfMe({ ...EMPTY, myName: '周', phone: '138 0013 8000' }))).toEqual([]);
});

test('whoever is two things stands in both groups, and empty groups are left out', () => {
  const member = (memberId: string, roles: Member['roles']): Member => ({
    memberId,
    name: memberId,
    roles,
    me: false,
  });
  const team = byRole([member('a', ['volunteer', 'manager']), member('b', ['volunteer'])]);
  expect(team.map(({ title, members }) => [title, members.map(({ name }) => name)])).toEqual([
    ['主任', ['a']],
    ['志愿者', ['a', 'b']],
  ]);
});
