import { withClosedInputs } from '../../config/closed-inputs';

test('an input is ended, once, and nothing else is touched', () => {
  expect(withClosedInputs('<view><input value="{{a > b}}" id="x"></view>')).toBe(
    '<view><input value="{{a > b}}" id="x"/></view>',
  );
  for (const ended of ['<input id="x"/>', '<input id="x"></input>', '<input id="x" />'])
    expect(withClosedInputs(ended)).toBe('<input id="x"/>');
  expect(withClosedInputs('<inputs a="b"><textarea></textarea></inputs>')).toBe(
    '<inputs a="b"><textarea></textarea></inputs>',
  );
});
