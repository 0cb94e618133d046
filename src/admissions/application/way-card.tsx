import { View } from '@tarojs/components';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Section } from '../../ui/page';
import type { WayStep } from './way';
import './way.scss';

/** The way of an application, step below step; each mark has its words beside it. */
export function WayCard({ title, steps }: { title: string; steps: readonly WayStep[] }) {
  return (
    <>
      <Section title={title} />
      <Card>
        {steps.map((step, place) => (
          <View key={`${String(place)} ${step.words}`} className={`kb-way kb-way-${step.mark}`}>
            <View className="kb-way-mark">
              {step.mark === 'done' && <Icon name="check" size="note" />}
              {step.mark === 'over' && <Icon name="x" size="note" />}
              {step.mark === 'now' && <Icon name="clock" size="note" />}
            </View>
            <View className="kb-grow">
              <View className={step.mark === 'now' ? 'kb-strong' : ''}>{step.words}</View>
              {step.note && <View className="kb-note kb-text-2">{step.note}</View>}
              {step.reason && <View className="kb-way-reason">{step.reason}</View>}
            </View>
          </View>
        ))}
      </Card>
    </>
  );
}
