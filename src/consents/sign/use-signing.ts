import { useState } from 'react';
import type { ConsentText, Signer } from '../../../contracts/consents';
import type { Output, Refusal } from '../../platform/calls';
import { useDraft } from '../../platform/drafts';
import { showTop } from '../../platform/scroll';
import { useCommand } from '../../platform/use-command';
import { consents as texts } from '../../texts/consents';
import { type Form, useForm } from '../../ui/use-form';
import { decisionsOf, EMPTY, type FieldName, missing, type SignDraft } from './answers';

type Code = Refusal<'consents', 'signConsents'> | 'INTERNAL';

type Fields = SignDraft['answers'] & Pick<SignDraft, 'signature'>;

/** What came of it: what holds now, and how much of what was asked was agreed to. */
export interface Signed extends Output<'consents', 'signConsents'> {
  given: number;
}

export interface Signing {
  draft: SignDraft;
  form: Form<FieldName>;
  busy: boolean;
  /** Why it was not taken; what was filled in stays. */
  refused: Code | undefined;
  answer(text: ConsentText, given: boolean): void;
  draw(signature: string): void;
  hand(): Promise<void>;
}

export interface SigningOf {
  clientId: string;
  signer: Signer;
  asked: readonly ConsentText[];
  onSigned: (signed: Signed) => void;
  /** The texts are others now: they must be asked for again. */
  onOutdated: () => void;
}

/** A signer's answers and name, kept at every change, and handed in once. */
export function useSigning({ clientId, signer, asked, onSigned, onOutdated }: SigningOf): Signing {
  const [draft, change, clear] = useDraft(`consents:${clientId}:${signer}`, EMPTY);
  const command = useCommand('consents', 'signConsents');
  const [refused, setRefused] = useState<Code>();
  const form = useForm<Fields>({ ...draft.answers, signature: draft.signature }, () => missing(asked, draft));

  async function hand(): Promise<void> {
    setRefused(undefined);
    if (!form.check()) return;
    const decisions = decisionsOf(asked, draft);
    const { signature } = draft;
    const outcome = await command.run((idempotencyKey) => ({
      clientId,
      signer,
      decisions,
      signature,
      idempotencyKey,
    }));
    if (outcome.status === 'done') {
      clear();
      onSigned({ ...outcome.data, given: decisions.filter(({ given }) => given).length });
    } else if (outcome.status === 'refused') refuse(outcome.code);
  }

  function refuse(code: Code): void {
    if (code === 'SIGNATURE_EMPTY') form.refuse('signature', texts.sign.nameShort);
    else {
      setRefused(code);
      showTop();
    }
    if (code === 'CONSENT_OUTDATED') onOutdated();
  }

  return {
    draft,
    form,
    busy: command.busy,
    refused,
    answer: ({ purpose, version }, given) =>
      change({ answers: { ...draft.answers, [purpose]: { given, version } } }),
    draw: (signature) => change({ signature }),
    hand,
  };
}
