/** The table inside pinyin-match: syllable → every character that is read so, simplified and traditional. */
declare module 'pinyin-match/src/traditional_dict.js' {
  export const dict: Readonly<Record<string, string>>;
}
