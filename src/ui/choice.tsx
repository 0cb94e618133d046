import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { Icon } from './icon';

export interface ChoiceProps {
  title: string;
  note?: string;
  chosen: boolean;
  /** Said by readers before the title: which question this answers. */
  label?: string;
  onChoose: () => void;
}

/** One of several that exclude each other: a row with a ring. */
export function Choice({ title, note, chosen, label, onChoose }: ChoiceProps) {
  const spoken = [label, title, note].filter(Boolean).join('，');
  return (
    <View
      className={`kb-choice ${chosen ? 'kb-choice-on' : ''}`}
      ariaRole="radio"
      ariaChecked={chosen}
      ariaLabel={spoken}
      onClick={onChoose}
    >
      <View className="kb-ring">{chosen && <Icon name="check" size="note" />}</View>
      <View className="kb-grow">
        <View className="kb-title">{title}</View>
        {note && <View className="kb-note kb-text-2">{note}</View>}
      </View>
    </View>
  );
}

export interface ClosedChoiceProps {
  title: string;
  note: string;
  /** What can be done instead, at the right end. */
  children?: ReactNode;
}

/** A row among choices that cannot be chosen now, and why. */
export function ClosedChoice({ title, note, children }: ClosedChoiceProps) {
  return (
    <View className="kb-choice">
      <View className="kb-grow">
        <View className="kb-title">{title}</View>
        <View className="kb-note kb-text-2">{note}</View>
      </View>
      {children}
    </View>
  );
}

/** Choices below each other, read as one question. */
export function Choices({ label, children }: { label: string; children: ReactNode }) {
  return (
    <View className="kb-stack-close" ariaRole="radiogroup" ariaLabel={label}>
      {children}
    </View>
  );
}
