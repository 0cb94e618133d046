import { View } from '@tarojs/components';
import { common } from '../../texts/common';
import { Card } from '../../ui/card';
import { Bone } from '../../ui/skeleton';

/** The page's shape: service, person, and below them the strip with its times. */
export function ChooseTimeSkeleton() {
  return (
    <View className="kb-stack" ariaRole="status" ariaLabel={common.loading}>
      <View className="kb-bones">
        <Bone width={176} height={32} />
        <Bone width={232} height={16} />
      </View>
      <Card>
        <Bone width={144} height={24} />
      </Card>
      <TimesSkeleton />
    </View>
  );
}

/** A strip of days and three times. */
export function TimesSkeleton() {
  return (
    <View className="kb-stack" ariaRole="status" ariaLabel={common.loading}>
      <Bone width="100%" height={88} />
      <View className="kb-stack-close">
        {['first', 'second', 'third'].map((name) => (
          <Bone key={name} width="100%" height={72} />
        ))}
      </View>
    </View>
  );
}
