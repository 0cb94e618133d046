import { View } from '@tarojs/components';
import { useDraft } from '../platform/drafts';
import { Button } from './button';
import { Choice, Choices } from './choice';
import { Field } from './field';
import { Sheet } from './sheet';

export interface ReasonSheetProps {
  show: boolean;
  /** Names the draft: what was written stays until it has arrived. */
  draft: string;
  words: {
    title: string;
    lead: string;
    /** To choose from. */
    reasons: readonly string[];
    /** Over the field for words of one's own, and inside it. */
    other: string;
    example: string;
    /** Said below the button while there is no reason. */
    missing: string;
    action: string;
    stay: string;
  };
  busy: boolean;
  /** @returns whether the reason has arrived */
  onHand: (reason: string) => Promise<boolean>;
  onClose: () => void;
}

/** What a contract takes at most, and the room for words of one's own beside the longest reason to choose. */
const MOST = 200;
const OWN_WORDS = 160;
const EMPTY = { chosen: '', own: '' };

/** A reason that somebody else will read: one of several, words of one's own, or both. */
export function ReasonSheet({ show, draft: name, words, busy, onHand, onClose }: ReasonSheetProps) {
  const [draft, change, clear] = useDraft(name, EMPTY);
  const reason = [draft.chosen, draft.own.trim()].filter(Boolean).join('。').slice(0, MOST);
  const hand = async (): Promise<void> => {
    if (await onHand(reason)) clear();
  };
  return (
    <Sheet show={show} title={words.title} onClose={onClose}>
      <View className="kb-sheet-lead">{words.lead}</View>
      <View className="kb-stack">
        <Choices label={words.title}>
          {words.reasons.map((it) => (
            <Choice
              key={it}
              title={it}
              chosen={it === draft.chosen}
              onChoose={() => change({ chosen: it === draft.chosen ? '' : it })}
            />
          ))}
        </Choices>
        <Field
          name="own"
          label={words.other}
          value={draft.own}
          placeholder={words.example}
          long
          maxLength={OWN_WORDS}
          onChange={(own) => change({ own })}
        />
        <View className="kb-stack-close">
          <Button loading={busy} disabled={reason === ''} reason={words.missing} onClick={() => void hand()}>
            {words.action}
          </Button>
          <Button kind="text" block onClick={onClose}>
            {words.stay}
          </Button>
        </View>
      </View>
    </Sheet>
  );
}
