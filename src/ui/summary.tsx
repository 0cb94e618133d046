import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface SummaryRowProps {
  /** What it is: 谁去, 时间 */
  name: string;
  children: ReactNode;
  /** With it the row offers to be changed. */
  onChange?: () => void;
}

/** The lines to check before a promise: what was chosen, each changeable where it can be. */
export function Summary({ children }: { children: ReactNode }) {
  return <View className="kb-card kb-summary">{children}</View>;
}

export function SummaryRow({ name, children, onChange }: SummaryRowProps) {
  return (
    <View className="kb-summary-row">
      <View className="kb-summary-key">{name}</View>
      <View className="kb-grow">{children}</View>
      {onChange && (
        <View className="kb-summary-change" ariaRole="button" ariaLabel={`改${name}`} onClick={onChange}>
          改
        </View>
      )}
    </View>
  );
}
