import { useState } from 'react';
import { goBack } from '../../platform/back';
import type { AnyRefusal } from '../../platform/calls';
import { useDraft } from '../../platform/drafts';
import { tabs } from '../../platform/routes';
import { useCommand } from '../../platform/use-command';
import { myName as words } from '../../texts/accounts';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { FormSummary } from '../../ui/form-summary';
import { Refused } from '../../ui/loaded';
import { BottomBar, Head, Page } from '../../ui/page';
import { useForm } from '../../ui/use-form';

/** @param name as it is now; empty where none was said */
export function NameForm({ name }: { name: string }) {
  const command = useCommand('accounts', 'nameMe');
  const [draft, change, clear] = useDraft('name', { name });
  const [refused, setRefused] = useState<AnyRefusal>();
  const form = useForm(draft, (it) => [it.name.trim() === '' && { name: 'name', words: words.missing }]);

  async function hand(): Promise<void> {
    if (!form.check()) return;
    setRefused(undefined);
    const outcome = await command.run((idempotencyKey) => ({ name: draft.name, idempotencyKey }));
    if (outcome.status === 'done') {
      clear();
      goBack(tabs.me);
    } else if (outcome.status === 'refused') {
      if (outcome.code === 'TEXT_REFUSED') form.refuse('name', words.refused);
      else setRefused(outcome.code);
    }
  }

  return (
    <Page
      bar={
        <BottomBar>
          <Button loading={command.busy} onClick={() => void hand()}>
            {words.action}
          </Button>
        </BottomBar>
      }
    >
      <FormSummary form={form} />
      <Head title={words.title} note={words.note} help="short" />
      {refused && <Refused code={refused} />}
      <Field
        {...form.field('name')}
        label={words.label}
        value={draft.name}
        placeholder={words.example}
        maxLength={30}
        onChange={(next) => change({ name: next })}
      />
    </Page>
  );
}
