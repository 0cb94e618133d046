import { isTimer, openidOf } from '../../cloudfunctions/kernel/identity';

test('the caller is read from the context of this call alone', () => {
  process.env.WX_OPENID = 'the-call-before';
  expect(openidOf({ environment: JSON.stringify({ WX_OPENID: 'o1' }) })).toBe('o1');
  expect(openidOf({})).toBeUndefined();
  expect(openidOf({ environment: '{}' })).toBeUndefined();
  expect(openidOf({ environment: 'not json' })).toBeUndefined();
  expect(openidOf({ environment: '{"WX_OPENID":""}' })).toBeUndefined();
  expect(openidOf({ environment: '{"WX_OPENID":{"$ne":1}}' })).toBeUndefined();
});

test('a timer is known by the context too, never by the environment of the process', () => {
  process.env.TRIGGER_SRC = 'timer';
  expect(isTimer({ environment: '{"TRIGGER_SRC":"timer"}' })).toBe(true);
  expect(isTimer({ environment: '{"TRIGGER_SRC":"tcb"}' })).toBe(false);
  expect(isTimer({})).toBe(false);
});
