import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { clockParts } from '../../platform/time';
import { Icon } from '../../ui/icon';

export interface EventProps {
  startAt: number;
  title: string;
  /** The place, or what comes of it: parts that break between each other before they break within. */
  notes: readonly string[];
  /** It will not be: struck out, beside the chip that says so. */
  off?: boolean;
  chip?: ReactNode;
  /** What can be done, below it. */
  acts?: ReactNode;
  /** What readers say of it. */
  label: string;
  /** With it the words are a target. */
  onOpen?: () => void;
}

/** One thing of a day: when, what, where. */
export function Event({ startAt, title, notes, off, chip, acts, label, onOpen }: EventProps) {
  const { half, clock } = clockParts(startAt);
  const struck = off ? 'kb-struck kb-text-2' : 'kb-strong';
  return (
    <View className="kb-event-box">
      <View
        className="kb-event"
        ariaRole={onOpen ? 'button' : undefined}
        ariaLabel={onOpen ? label : undefined}
        onClick={onOpen}
      >
        <View className="kb-event-time">
          <View className="kb-note kb-text-2">{half}</View>
          <View className={struck}>{clock}</View>
        </View>
        <View className="kb-grow">
          <View className="kb-line kb-between kb-wrap">
            <View className={struck}>{title}</View>
            {chip}
          </View>
          <View className="kb-head-note kb-note kb-text-2">
            {notes.map((note) => (
              <View key={note} className="kb-whole">
                {note}
              </View>
            ))}
          </View>
        </View>
        {onOpen && !acts && (
          <View className="kb-text-3 kb-event-open">
            <Icon name="right" />
          </View>
        )}
      </View>
      {acts && <View className="kb-event-acts">{acts}</View>}
    </View>
  );
}
