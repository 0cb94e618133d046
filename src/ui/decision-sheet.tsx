import { View } from '@tarojs/components';
import type { AnyRefusal } from '../platform/calls';
import { useDraft } from '../platform/drafts';
import { Button } from './button';
import { Choice, Choices } from './choice';
import { Field } from './field';
import { FormSummary } from './form-summary';
import { Refused } from './loaded';
import type { PickOption } from './pick-sheet';
import { Question } from './question';
import { Sheet } from './sheet';
import { Suggestions } from './suggestions';
import { useForm } from './use-form';

export interface DecisionSheetProps {
  show: boolean;
  title: string;
  lead: string;
  /** Keeps what was chosen and written: one decision about one thing, for instance `refuse:${id}`. */
  draft: string;
  choice?: { label: string; options: readonly PickOption[]; fault: string };
  /** Without `fault` it may stay empty. */
  reason?: { label: string; placeholder?: string; sentences: readonly string[]; fault?: string };
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
  const { show, title, lead, choice, reason, action, busy, refused, onDecide, onClose } = props;
  const [draft, change, clear] = useDraft(props.draft, EMPTY);
  const chosen = choice?.options.find(({ key }) => key === draft.chosen);
  const form = useForm(draft, (values) => [
    choice !== undefined && chosen === undefined && { name: 'chosen', words: choice.fault },
    reason?.fault !== undefined && values.reason.trim() === '' && { name: 'reason', words: reason.fault },
  ]);
  const write = (text: string) => change({ reason: text.slice(0, REASON_LENGTH) });
  const decide = async (): Promise<void> => {
    if (!form.check()) return;
    if (await onDecide({ chosen: draft.chosen, reason: draft.reason.trim() })) clear();
  };
  return (
    <Sheet show={show} title={title} onClose={onClose}>
      <View className="kb-sheet-lead">{lead}</View>
      <View className="kb-stack">
        <FormSummary form={form} />
        {refused && <Refused code={refused} />}
        {choice && (
          <Question name="chosen" label={choice.label} silent={!reason} error={form.field('chosen').error}>
            <Choices label={choice.label}>
              {choice.options.map(({ key, title: option, note }) => (
                <Choice
                  key={key}
                  title={option}
                  note={note}
                  chosen={key === draft.chosen}
                  onChoose={() => change({ chosen: key })}
                />
              ))}
            </Choices>
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
        <Button loading={busy} onClick={() => void decide()}>
          {action(chosen)}
        </Button>
      </View>
    </Sheet>
  );
}
