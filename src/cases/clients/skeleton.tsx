import { View } from '@tarojs/components';
import { common } from '../../texts/common';
import { Card } from '../../ui/card';
import { Bone } from '../../ui/skeleton';

/** Some names below each other. */
export const NamesSkeleton = () => (
  <View ariaRole="status" ariaLabel={common.loading}>
    <Card>
      <View className="kb-stack">
        {['first', 'second', 'third', 'fourth', 'fifth'].map((row) => (
          <Bone key={row} width={88} height={24} />
        ))}
      </View>
    </Card>
  </View>
);
