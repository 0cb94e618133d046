import { type ConsentText, PURPOSES, type Purpose } from '../../../contracts/consents';
import { CONSENT_VERSIONS } from '../../cases/public';
import { november2026 } from './2026-11';
import type { Edition } from './edition';

/** Every wording there has been, by version: whoever signed one can read it any time. */
const editions: Readonly<Record<string, Edition>> = { '2026-11': november2026 };

/** A text as it was worded in this version. @throws where there never was one: a version is never taken away. */
export function textOf(purpose: Purpose, version: string): ConsentText {
  const text = editions[version]?.[purpose];
  if (!text) throw new Error(`no text for ${purpose} of ${version}`);
  return { purpose, version, ...text };
}

/** The texts of today, in the order in which they are asked. */
export const textsOfToday = (): ConsentText[] =>
  PURPOSES.map((purpose) => textOf(purpose, CONSENT_VERSIONS[purpose]));
