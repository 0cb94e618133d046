import { View } from '@tarojs/components';
import { useState } from 'react';
import type { AnyRefusal } from '../platform/calls';
import { useDraft } from '../platform/drafts';
import { common } from '../texts/common';
import { Button } from './button';
import { Choice, Choices } from './choice';
import { Field } from './field';
import { Refused } from './loaded';
import type { PickOption } from './pick-sheet';
import { Question } from './question';
import { Sheet } from './sheet';
import { ShortChoices, type ShortChoicesProps } from './short-choices';
import { Suggestions } from './suggestions';
import { Tick } from './tick';
import { type Fault, useForm } from './use-form';

export interface DecisionSheetProps {
  show: boolean;
  title: string;
  lead: string;
  /** Keeps what was chosen and written: one decision about one thing, for instance `refuse:${id}`. */
  draft: string;
  choice?: { label: string; options: readonly PickOption[]; fault: string };
  /** Without `fault` it may stay empty. */
  reason?: { label: string; placeholder?: string; sentences: readonly string[]; fault?: string };
  /** What has to be so before it can be decided, ticked afresh each time. */
  tick?: { label: string; fault: string };
  /** The words of the button, by what is chosen. */
  action: (chosen: PickOption | undefined) => string;
  busy: boolean;
  /** Why the last attempt was not answered. */
  refused?: AnyRefusal;
  /** @returns whether it was done: only then what was written goes */
  onDecide: (decision: { chosen: string; reason: string }) => Promise<boolean>;
  onClose: () => void;
}

const EMPTY = { chosen: '', reason: '' };
/** What the contracts take of a reason at most. */
const REASON_LENGTH = 200;

/** Decides something about somebody: one of several, why, and one button that says what it does. */
export function DecisionSheet(props: DecisionSheetProps) {
  const { show, title, lead, choice, reason, tick, action, busy, refused, onDecide } = props;
  const [draft, change, clear] = useDraft(props.draft, EMPTY);
  const [ticked, setTicked] = useState(false);
  const chosen = choice?.options.find(({ key }) => key === draft.chosen);
  const form = useForm({ ...draft, ticked }, (values) => [
    choice !== undefined && chosen === undefined && { name: 'chosen', words: choice.fault },
    reason?.fault !== undefined && values.reason.trim() === '' && { name: 'reason', words: reason.fault },
    tick !== undefined && !values.ticked && { name: 'ticked', words: tick.fault },
  ]);
  const write = (text: string) => change({ reason: text.slice(0, REASON_LENGTH) });
  const choose = (key: string) => change({ chosen: key });
  const onClose = () => {
    setTicked(false);
    props.onClose();
  };
  const decide = async (): Promise<void> => {
    if (!form.check()) return;
    if (await onDecide({ chosen: draft.chosen, reason: draft.reason.trim() })) {
      clear();
      setTicked(false);
    }
  };
  return (
    <Sheet show={show} title={title} onClose={onClose}>
      <View className="kb-sheet-lead">{lead}</View>
      <View className="kb-stack">
        {choice && (
          <Question name="chosen" label={choice.label} silent={!reason} error={form.field('chosen').error}>
            <Options {...choice} short={reason !== undefined} chosen={draft.chosen} onChoose={choose} />
          </Question>
        )}
        {reason && (
          <Field
            {...form.field('reason')}
            label={reason.label}
            value={draft.reason}
            placeholder={reason.placeholder}
            long
            maxLength={REASON_LENGTH}
            onChange={write}
          />
        )}
        {reason && (
          <Suggestions
            label={reason.label}
            sentences={reason.sentences}
            value={draft.reason}
            onChange={write}
          />
        )}
        <View className="kb-sheet-act kb-stack-close">
          {form.faults.length > 0 && <Mend faults={form.faults} />}
          {refused && <Refused code={refused} />}
          {tick && <Tick label={tick.label} on={ticked} onChange={setTicked} />}
          <Button loading={busy} onClick={() => void decide()}>
            {action(chosen)}
          </Button>
        </View>
      </View>
    </Sheet>
  );
}

interface OptionsProps extends ShortChoicesProps {
  options: readonly PickOption[];
  /** Side by side where more than this is asked. */
  short: boolean;
}

function Options({ short, ...props }: OptionsProps) {
  const { label, options, chosen, onChoose } = props;
  if (short) return <ShortChoices {...props} />;
  return (
    <Choices label={label}>
      {options.map(({ key, title, note }) => (
        <Choice key={key} title={title} note={note} chosen={key === chosen} onChoose={() => onChoose(key)} />
      ))}
    </Choices>
  );
}

/** What is still to mend, beside the button that was tapped: the questions may be scrolled away. */
function Mend({ faults }: { faults: readonly Fault[] }) {
  return (
    <View className="kb-mend" ariaRole="alert">
      <View className="kb-strong">{common.stillToMend(faults.length)}</View>
      {faults.map(({ name, words }) => (
        <View key={name} className="kb-text-danger">
          {words}
        </View>
      ))}
    </View>
  );
}
