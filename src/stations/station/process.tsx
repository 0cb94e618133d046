import { View } from '@tarojs/components';
import { stations as words } from '../../texts/stations';
import { Card } from '../../ui/card';
import { Section } from '../../ui/page';

/** From the first visit to leaving, step by step. */
export function Process({ steps }: { steps: readonly string[] }) {
  return (
    <>
      <Section title={words.station.process} />
      <Card>
        <View className="kb-steps">
          {steps.map((step, position) => (
            <View key={step} className="kb-step">
              <View className="kb-step-number">{String(position + 1)}</View>
              <View className="kb-grow">{step}</View>
            </View>
          ))}
        </View>
      </Card>
    </>
  );
}
