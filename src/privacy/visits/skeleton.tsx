import { View } from '@tarojs/components';
import { common } from '../../texts/common';
import { Card } from '../../ui/card';
import { Bone } from '../../ui/skeleton';

/** A head, and two days with two readings each. */
export function VisitsSkeleton() {
  return (
    <View className="kb-stack" ariaRole="status" ariaLabel={common.loading}>
      <Bone width={176} height={36} />
      {['first', 'second'].map((name) => (
        <View key={name} className="kb-stack-close">
          <Bone width={128} height={24} />
          <Card>
            <View className="kb-bones">
              <Bone width={88} height={20} />
              <Bone width={208} height={16} />
              <Bone width={88} height={20} />
              <Bone width={208} height={16} />
            </View>
          </Card>
        </View>
      ))}
    </View>
  );
}
