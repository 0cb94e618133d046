import { View } from '@tarojs/components';
import { useLook } from '../../platform/look';
import { chooseTime as words } from '../../texts/appointments';
import { Button } from '../../ui/button';
import { Section } from '../../ui/page';
import { lastDay } from '../span';
import type { Strip } from './use-span';

/** Which days the strip shows, and the ways to the ones before and after. */
export function SpanHead({ span, step, onEarlier, onLater }: Strip) {
  const { large } = useLook();
  const earlier = onEarlier && (
    <Button kind="text" small icon="left" onClick={onEarlier}>
      {large ? words.earlierDays : words.lastWeek}
    </Button>
  );
  const later = onLater && (
    <Button kind="text" small iconEnd="right" onClick={onLater}>
      {large ? words.laterDays : words.nextWeek}
    </Button>
  );
  if (large)
    return (
      <View className="kb-line kb-between">
        {earlier ?? <View />}
        {later}
      </View>
    );
  return (
    <Section title={spanTitle(step, span)}>
      <View className="kb-line">
        {earlier}
        {later}
      </View>
    </Section>
  );
}

function spanTitle(step: number, span: Strip['span']): string {
  if (step === 0) return words.thisWeek;
  return step === 1 ? words.nextWeek : words.span(span.fromDay, lastDay(span));
}
