import type { ConsentText, Purpose } from '../../../contracts/consents';
import type { Input } from '../../platform/calls';
import { consents as texts } from '../../texts/consents';
import { isSigned } from '../../ui/strokes';
import type { Fault } from '../../ui/use-form';

const words = texts.sign;

/** What was answered, and to which wording. */
export interface Answer {
  given: boolean;
  version: string;
}
/** What a signer has filled in so far; kept on the phone until it is handed in. */
export interface SignDraft {
  answers: Partial<Record<Purpose, Answer>>;
  /** As the contract has it; empty where nothing was drawn. */
  signature: string;
}
export const EMPTY: SignDraft = { answers: {}, signature: '' };

/** The names of the form's fields. */
export type FieldName = Purpose | 'signature';

/** The answer that counts: one to another wording was about something else. */
export function answerTo({ purpose, version }: ConsentText, { answers }: SignDraft): boolean | undefined {
  const answer = answers[purpose];
  return answer?.version === version ? answer.given : undefined;
}

/** What was answered before the wording changed; undefined where it did not. */
export function answeredBefore(
  { purpose, version }: ConsentText,
  { answers }: SignDraft,
): boolean | undefined {
  const answer = answers[purpose];
  return answer && answer.version !== version ? answer.given : undefined;
}

/** What is still missing, in the order of the page. */
export function missing(asked: readonly ConsentText[], draft: SignDraft): Fault<FieldName>[] {
  const open = asked.filter((text) => answerTo(text, draft) === undefined);
  const faults: Fault<FieldName>[] = open.map((text) => ({
    name: text.purpose,
    words:
      answeredBefore(text, draft) === undefined ? words.choose(text.title) : words.chooseAgain(text.title),
  }));
  if (isSigned(draft.signature)) return faults;
  return [
    ...faults,
    { name: 'signature', words: draft.signature === '' ? words.nameMissing : words.nameShort },
  ];
}

/** What is handed in; nothing of purposes that were not asked. */
export const decisionsOf = (
  asked: readonly ConsentText[],
  draft: SignDraft,
): Input<'consents', 'signConsents'>['decisions'] =>
  asked.flatMap((text) => {
    const given = answerTo(text, draft);
    return given === undefined ? [] : [{ purpose: text.purpose, version: text.version, given }];
  });
