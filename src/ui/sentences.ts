/** Whether these words hold a sentence that was offered. */
export const holdsSentence = (words: string, sentence: string): boolean => words.includes(sentence);

/** Puts an offered sentence behind what is written already, or takes it out again. */
export function toggleSentence(words: string, sentence: string): string {
  if (holdsSentence(words, sentence)) return tidy(words.replace(sentence, ''));
  const before = words.trimEnd();
  return before === '' || /[。，；！？,.;!?]$/.test(before) ? before + sentence : `${before}。${sentence}`;
}

/** Without the full stops that stood around what was taken out. */
const tidy = (words: string): string =>
  words
    .replace(/。{2,}/g, '。')
    .replace(/^。|。$/g, '')
    .trim();
