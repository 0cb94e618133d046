import { View } from '@tarojs/components';
import { useDraft } from '../../platform/drafts';
import { useLook } from '../../platform/look';
import { Button } from '../../ui/button';
import { Choice, Choices } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Sheet } from '../../ui/sheet';
import { reasonOf } from './reason';

export interface CancelSheetProps {
  show: boolean;
  appointmentId: string;
  words: {
    title: string;
    lead: string;
    reasons: readonly string[];
    other: string;
    hint: string;
    action: (name?: string) => string;
    stay: string;
  };
  /** Whose it is, where it is not one's own. */
  nameOfOther?: string;
  busy: boolean;
  /** @returns whether the reason has arrived or is kept */
  onCancel: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** Room for words of one's own beside the longest reason to choose. */
const OWN_WORDS = 180;
const EMPTY = { chosen: '', own: '' };

/** May say why, need not; what was written stays until it was handed in. */
export function CancelSheet(props: CancelSheetProps) {
  const { show, appointmentId, words, nameOfOther, busy, onCancel, onClose } = props;
  const { large } = useLook();
  const [draft, change, clear] = useDraft(`cancel:${appointmentId}`, EMPTY);
  const hand = async (): Promise<void> => {
    if (await onCancel(reasonOf(draft))) clear();
  };
  return (
    <Sheet show={show} title={words.title} onClose={onClose}>
      <View className="kb-sheet-lead">{words.lead}</View>
      <View className="kb-stack">
        <Choices label={words.title}>
          {words.reasons.map((reason) => (
            <Choice
              key={reason}
              title={reason}
              chosen={reason === draft.chosen}
              onChoose={() => change({ chosen: reason === draft.chosen ? '' : reason })}
            />
          ))}
        </Choices>
        {!large && (
          <Field
            name="own"
            label={words.other}
            value={draft.own}
            placeholder={words.hint}
            long
            maxLength={OWN_WORDS}
            onChange={(own) => change({ own })}
          />
        )}
        <View className="kb-stack-close">
          <Button loading={busy} onClick={() => void hand()}>
            {words.action(nameOfOther)}
          </Button>
          <Button kind="text" block onClick={onClose}>
            {words.stay}
          </Button>
        </View>
      </View>
    </Sheet>
  );
}
