/** What the contract takes at most. */
const MAX_LENGTH = 200;

/** The reason chosen and the words of one's own as one text; empty where nothing was said. */
export const reasonOf = ({ chosen, own }: { chosen: string; own: string }): string =>
  [chosen, own.trim()]
    .filter((part) => part !== '')
    .join('。')
    .slice(0, MAX_LENGTH);
