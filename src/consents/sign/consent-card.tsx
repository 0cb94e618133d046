import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ConsentText } from '../../../contracts/consents';
import { consents as texts } from '../../texts/consents';
import { Icon } from '../../ui/icon';
import { YesNo } from '../../ui/yes-no';
import { folded } from '../standing';

const words = texts.sign;

export interface ConsentCardProps {
  text: ConsentText;
  answer: boolean | undefined;
  /** What was answered to an older wording; then this one is unfolded. */
  before: boolean | undefined;
  /** What is wrong, in the words of the summary. */
  error?: string;
  onAnswer: (given: boolean) => void;
}

/** One purpose, for itself: what it is, yes or no, and the whole text one tap away. */
export function ConsentCard({ text, answer, before, error, onAnswer }: ConsentCardProps) {
  const { purpose, title } = text;
  const { lead, rest } = folded(text);
  const [unfolded, setUnfolded] = useState<boolean>();
  const open = unfolded ?? before !== undefined;
  return (
    <View id={`field-${purpose}`} className={`kb-card kb-consent ${error ? 'kb-consent-bad' : ''}`}>
      <View className="kb-consent-head">
        <View className="kb-strong" ariaRole="heading" ariaLevel={2}>
          {title}
        </View>
        <YesNo label={title} yes={texts.yes} no={texts.no} value={answer} onAnswer={onAnswer} />
      </View>
      {error && (
        <View className="kb-field-error">
          <Icon name="info" size="small" />
          {error}
        </View>
      )}
      {before !== undefined && (
        <View className="kb-consent-words kb-note kb-text-wait">{words.reworded(before)}</View>
      )}
      <View className="kb-consent-words kb-note kb-text-2">{lead}</View>
      {open &&
        rest.map((paragraph) => (
          <View key={paragraph} className="kb-consent-words kb-note kb-text-2">
            {paragraph}
          </View>
        ))}
      {rest.length > 0 && (
        <View
          className={`kb-fold ${open ? 'kb-fold-open' : ''}`}
          ariaRole="button"
          ariaExpanded={open}
          ariaLabel={open ? words.lessOf(title) : words.moreOf(title)}
          onClick={() => setUnfolded(!open)}
        >
          {open ? words.less : words.more}
          <Icon name="down" size="small" />
        </View>
      )}
    </View>
  );
}
