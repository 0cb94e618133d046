import { View } from '@tarojs/components';
import { common } from '../../texts/common';
import { Card } from '../../ui/card';
import { Bone } from '../../ui/skeleton';

/** Two days with one thing each. */
export function ScheduleSkeleton() {
  return (
    <View className="kb-stack" ariaRole="status" ariaLabel={common.loading}>
      {['first', 'second'].map((name) => (
        <View key={name} className="kb-stack-close">
          <Bone width={176} height={24} />
          <Card>
            <View className="kb-line">
              <Bone width={56} height={44} />
              <View className="kb-bones">
                <Bone width={144} height={20} />
                <Bone width={208} height={16} />
              </View>
            </View>
          </Card>
        </View>
      ))}
    </View>
  );
}
