import type { ConsentText, Purpose } from '../../../contracts/consents';

/** All texts as they were worded at one time. A new wording is a new edition; an old one is never edited. */
export type Edition = Readonly<Record<Purpose, Omit<ConsentText, 'purpose' | 'version'>>>;
