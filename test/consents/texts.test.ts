import { CONSENT_VERSIONS } from '../../cloudfunctions/cases/public';
import { textOf, textsOfToday } from '../../cloudfunctions/consents/texts';
import { PURPOSES } from '../../contracts/consents';

/** What nobody beside the phone should read, and what makes anybody feel small. */
const WORDS_THAT_TELL = [
  '精神',
  '疾病',
  '病',
  '患者',
  '诊',
  '治疗',
  '康复',
  '障碍',
  '症',
  '药',
  '残',
  '本人',
  '监护',
  '您',
  '！',
  '必须',
];

const wordsOf = (text: ReturnType<typeof textOf>) => [text.title, ...text.paragraphs, text.stops].join('\n');

test('there is a text for every version that is asked for today, in the order of the purposes', () => {
  expect(textsOfToday().map(({ purpose, version }) => ({ purpose, version }))).toEqual(
    PURPOSES.map((purpose) => ({ purpose, version: CONSENT_VERSIONS[purpose] })),
  );
});

test('a version that never was has no text', () => {
  expect(() => textOf('photos', '1999-01')).toThrow('no text for photos of 1999-01');
});

test.each(textsOfToday())('$purpose says what for, how long, that no is fine, and what stops', (text) => {
  expect(text.title).not.toBe('');
  expect(text.paragraphs.length).toBeGreaterThanOrEqual(4);
  expect(text.stops).not.toBe('');
  expect(wordsOf(text)).toMatch(/也没关系|也照样/);
  expect(wordsOf(text)).toMatch(/\d 年|随时可以删/);
});

test.each(textsOfToday())('$purpose is short: no sentence beyond fifty characters', (text) => {
  const sentences = [...text.paragraphs, text.stops].flatMap((p) => p.split('。'));
  for (const sentence of sentences) expect(sentence.length).toBeLessThanOrEqual(50);
});

test.each(textsOfToday())('$purpose tells a bystander nothing', (text) => {
  for (const word of WORDS_THAT_TELL) expect(wordsOf(text)).not.toContain(word);
});
