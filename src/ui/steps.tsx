import { View } from '@tarojs/components';
import { unbroken } from '../texts/common';

/** What happens in which order, counted. Stands inside a card. */
export function Steps({ steps }: { steps: readonly string[] }) {
  return (
    <View className="kb-steps">
      {steps.map((step, position) => (
        <View key={step} className="kb-step">
          <View className="kb-step-number">{String(position + 1)}</View>
          <View className="kb-grow">{unbroken(step)}</View>
        </View>
      ))}
    </View>
  );
}
