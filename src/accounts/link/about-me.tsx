import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AnyRefusal } from '../../platform/calls';
import { bareNumber } from '../../platform/phone-number';
import { showTop } from '../../platform/scroll';
import { useCommand } from '../../platform/use-command';
import { link } from '../../texts/accounts';
import { common } from '../../texts/common';
import { Button } from '../../ui/button';
import { Field } from '../../ui/field';
import { FormSummary } from '../../ui/form-summary';
import { Refused } from '../../ui/loaded';
import { BottomBar, Head, Page } from '../../ui/page';
import { Progress } from '../../ui/progress';
import { useForm } from '../../ui/use-form';
import { faultsOfMe, type LinkDraft } from './draft';

const words = link.me;

interface AboutMeProps {
  draft: LinkDraft;
  onChange: (part: Partial<LinkDraft>) => void;
  onBack: () => void;
  onHanded: () => void;
}

/** How the station finds whoever asks; then it is handed in. */
export function AboutMe({ draft, onChange, onBack, onHanded }: AboutMeProps) {
  const request = useCommand('accounts', 'requestLink');
  const [refused, setRefused] = useState<AnyRefusal>();
  const form = useForm(draft, faultsOfMe);

  async function hand(): Promise<void> {
    const { stationId, clientName, relation, myName, phone, note } = draft;
    if (!form.check() || relation === '') return;
    const outcome = await request.run((idempotencyKey) => ({
      stationId,
      clientName,
      relation,
      myName,
      phone: bareNumber(phone),
      ...(note.trim() !== '' && { note }),
      idempotencyKey,
    }));
    if (outcome.status === 'done') onHanded();
    if (outcome.status === 'refused') {
      setRefused(outcome.code);
      showTop();
    }
  }

  return (
    <Page
      bar={
        <BottomBar>
          <Button loading={request.busy} onClick={() => void hand()}>
            {words.action}
          </Button>
        </BottomBar>
      }
    >
      <Progress step={2} of={2} />
      <FormSummary form={form} />
      <Head title={words.title} note={words.note} help="short" />
      {refused && <Refused code={refused} />}
      <Field
        {...form.field('myName')}
        label={words.name}
        value={draft.myName}
        placeholder={words.nameExample}
        maxLength={30}
        onChange={(myName) => onChange({ myName })}
      />
      <Field
        {...form.field('phone')}
        label={words.phone}
        value={draft.phone}
        type="number"
        placeholder={words.phoneExample}
        maxLength={20}
        onChange={(phone) => onChange({ phone })}
      />
      <Field
        {...form.field('note')}
        label={words.words}
        value={draft.note}
        placeholder={words.wordsExample}
        long
        onChange={(note) => onChange({ note })}
      />
      <View className="kb-note kb-text-2">{common.saved}</View>
      <Button kind="text" block onClick={onBack}>
        {words.back}
      </Button>
    </Page>
  );
}
