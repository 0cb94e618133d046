import type { ConsentText, Purpose, Signer } from '../../contracts/consents';
import type { Output } from '../platform/calls';

export type Consents = Output<'consents', 'getConsents'>;
export type Act = Consents['acts'][number];
type Said = Pick<Consents, 'texts' | 'decisions'>;

/**
 * Where one signer stands with one purpose. `reworded`: decided, but about words that have changed since ·
 * `open`: not asked yet · `declined`: said no, or took it back.
 */
export type Standing = { state: 'given' | 'declined' | 'reworded'; at: number } | { state: 'open' };

export function standingOf({ texts, decisions }: Said, purpose: Purpose, signer: Signer): Standing {
  const said = decisions.find((it) => it.purpose === purpose && it.signer === signer);
  if (!said) return { state: 'open' };
  const { at, given, version } = said;
  const today = texts.find((text) => text.purpose === purpose)?.version;
  if (version !== today) return { state: 'reworded', at };
  return { state: given ? 'given' : 'declined', at };
}

const waits = ({ state }: Standing): boolean => state === 'open' || state === 'reworded';

/** Whose word is still missing about at least one purpose, in the order in which they sign. */
export const stillToSign = (consents: Pick<Consents, 'signers'> & Said): Signer[] =>
  consents.signers.filter((signer) =>
    consents.texts.some(({ purpose }) => waits(standingOf(consents, purpose, signer))),
  );

/** As whom the caller can sign here: those who are needed, and whom the caller may sign as. */
export const signersHere = ({ signers, maySignAs }: Pick<Consents, 'signers' | 'maySignAs'>): Signer[] =>
  signers.filter((signer) => maySignAs.includes(signer));

/**
 * What a signer is asked: what has not been decided in the words of today. The agreement is asked again where
 * it was declined, since nothing begins without it.
 * @param only this one alone, where somebody changes their mind about it
 */
export function asked(said: Said, signer: Signer, only?: string): ConsentText[] {
  const wanted = said.texts.filter(({ purpose }) => purpose === only);
  if (wanted.length > 0) return wanted;
  return said.texts.filter(({ purpose }) => {
    const standing = standingOf(said, purpose, signer);
    return waits(standing) || (purpose === 'agreement' && standing.state === 'declined');
  });
}

/** About three lines of a phone. */
const LEAD_LENGTH = 60;

/** What is said at once of a text, and what unfolds: the first paragraph, and more where it stays short. */
export function folded({ paragraphs }: Pick<ConsentText, 'paragraphs'>): { lead: string; rest: string[] } {
  const [first = '', ...others] = paragraphs;
  let lead = first;
  let taken = 0;
  for (const paragraph of others) {
    if (lead.length + paragraph.length > LEAD_LENGTH) break;
    lead += paragraph;
    taken += 1;
  }
  return { lead, rest: others.slice(taken) };
}
