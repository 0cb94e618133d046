import { useState } from 'react';
import type { AnyRefusal, Output } from '../../platform/calls';
import { useDraft } from '../../platform/drafts';
import { useCommand } from '../../platform/use-command';
import { code as words } from '../../texts/accounts';
import { Button } from '../../ui/button';
import { CodeField } from '../../ui/code-field';
import { Field } from '../../ui/field';
import { FormSummary } from '../../ui/form-summary';
import { Refused } from '../../ui/loaded';
import { BottomBar, Head, Page } from '../../ui/page';
import { useForm } from '../../ui/use-form';

const LENGTH = 8;
const EMPTY = { code: '', name: '' };

/** What is said at the code itself, and what can be done about it below. */
const ABOUT_CODE: Partial<Record<AnyRefusal, { words: string; hint: string }>> = {
  CODE_WRONG: words.wrong,
  CODE_LOCKED: words.locked,
};

interface CodeFormProps {
  /** Whoever has not said yet how they are called may say it here. */
  asksName: boolean;
  onRedeemed: (grant: Output<'accounts', 'redeemCode'>) => void;
}

/** The digits, and a name for those who have not said theirs. */
export function CodeForm({ asksName, onRedeemed }: CodeFormProps) {
  const redeem = useCommand('accounts', 'redeemCode');
  const [draft, change, clear] = useDraft('code', EMPTY);
  const [refused, setRefused] = useState<AnyRefusal>();
  const form = useForm(draft, ({ code }) => [
    code.length < LENGTH && { name: 'code', words: words.missing(code) },
  ]);
  const aboutCode = refused && ABOUT_CODE[refused];

  async function hand(): Promise<void> {
    if (!form.check()) return;
    setRefused(undefined);
    const name = asksName ? draft.name.trim() : '';
    const outcome = await redeem.run((idempotencyKey) => ({
      code: draft.code,
      ...(name !== '' && { name }),
      idempotencyKey,
    }));
    if (outcome.status === 'done') {
      clear();
      onRedeemed(outcome.data);
    } else if (outcome.status === 'refused') {
      setRefused(outcome.code);
      const about = ABOUT_CODE[outcome.code];
      if (about) form.refuse('code', about.words);
      if (outcome.code === 'TEXT_REFUSED') form.refuse('name', words.nameRefused);
    }
  }

  const atField = refused === 'TEXT_REFUSED' || aboutCode !== undefined;
  return (
    <Page
      bar={
        <BottomBar>
          <Button loading={redeem.busy} onClick={() => void hand()}>
            {words.action}
          </Button>
        </BottomBar>
      }
    >
      <FormSummary form={form} />
      <Head title={words.title} note={words.note} help="short" />
      {refused && !atField && <Refused code={refused} />}
      <CodeField
        {...form.field('code')}
        label={words.label}
        value={draft.code}
        length={LENGTH}
        spoken={words.entered(draft.code)}
        hint={form.field('code').error && aboutCode?.hint}
        onChange={(digits) => change({ code: digits })}
      />
      {asksName && (
        <Field
          {...form.field('name')}
          label={words.name}
          value={draft.name}
          placeholder={words.nameExample}
          hint={words.nameHint}
          maxLength={30}
          onChange={(name) => change({ name })}
        />
      )}
    </Page>
  );
}
