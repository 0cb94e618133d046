import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

export interface QuestionProps {
  /** Names it within its page; the form's summary leads to it. */
  name: string;
  label: string;
  /** Left out where the page's own head asks. */
  silent?: boolean;
  hint?: string;
  /** What is wrong, in the words of the summary. */
  error?: string;
  /** `Choices`, or whatever answers it. */
  children: ReactNode;
}

/** A question of a form that is not answered with words: label above, what is wrong between it and the answers. */
export function Question({ name, label, silent, hint, error, children }: QuestionProps) {
  return (
    <View id={`field-${name}`} className={`kb-field ${error ? 'kb-field-bad' : ''}`}>
      {!silent && <View className="kb-field-label kb-strong">{label}</View>}
      {error && (
        <View className="kb-field-error">
          <Icon name="info" size="small" />
          {error}
        </View>
      )}
      {children}
      {hint && <View className="kb-field-hint kb-note">{hint}</View>}
    </View>
  );
}
