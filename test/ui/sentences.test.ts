import * as fc from 'fast-check';
import { holdsSentence, toggleSentence } from '../../src/ui/sentences';

test('a sentence goes behind what is written, and one full stop stands between them', () => {
  expect(toggleSentence('', '想认识几个朋友')).toBe('想认识几个朋友');
  expect(toggleSentence('想出门走走', '想认识几个朋友')).toBe('想出门走走。想认识几个朋友');
  expect(toggleSentence('想出门走走。', '想认识几个朋友')).toBe('想出门走走。想认识几个朋友');
});

test('a second tap takes it out again, wherever it stands', () => {
  expect(toggleSentence('想出门走走。想认识几个朋友。我叫小满', '想认识几个朋友')).toBe(
    '想出门走走。我叫小满',
  );
  expect(toggleSentence('想认识几个朋友', '想认识几个朋友')).toBe('');
});

test('whatever was written, it is there after one tap and gone after two, and nothing else is lost', () => {
  const words = fc.string({ unit: fc.constantFrom('想', '来', '走', '。', '，', ' ') });
  fc.assert(
    fc.property(words, (written) => {
      const sentence = '学做饭';
      const once = toggleSentence(written, sentence);
      expect(holdsSentence(once, sentence)).toBe(true);
      const letters = (text: string) => text.replace(/[。\s]/g, '');
      expect(letters(toggleSentence(once, sentence))).toBe(letters(written));
    }),
  );
});
