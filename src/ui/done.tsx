import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { common } from '../texts/common';
import { Art } from './art';
import { Card } from './card';
import { Icon } from './icon';
import { Steps } from './steps';

/** The landscape and the seal: something was done. Real from the start, whatever else is still to come. */
export function DoneSeal() {
  return (
    <>
      <View className="kb-done-art">
        <Art name="lake-wide" />
      </View>
      <View className="kb-seal">
        <Icon name="check" />
      </View>
    </>
  );
}

export interface DoneProps {
  title: string;
  /** What it was, in short lines. */
  lines: readonly string[];
  /** What happens next, in order. */
  steps?: readonly string[];
  /** What can be done with it now. */
  children?: ReactNode;
}

/** It is done, and this is what happens next. Stands below `DoneSeal`. */
export function Done({ title, lines, steps = [], children }: DoneProps) {
  return (
    <>
      <View ariaRole="status">
        <View className="kb-display" ariaRole="heading" ariaLevel={1}>
          {title}
        </View>
        {lines.map((line, position) => (
          <View key={line} className={`kb-text-2 ${position === 0 ? 'kb-head-note' : ''}`}>
            {line}
          </View>
        ))}
      </View>
      {steps.length > 0 && (
        <Card>
          <View className="kb-title" ariaRole="heading" ariaLevel={2}>
            {common.next}
          </View>
          <Steps steps={steps} />
        </Card>
      )}
      {children}
    </>
  );
}
