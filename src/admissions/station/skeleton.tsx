import { View } from '@tarojs/components';
import { common } from '../../texts/common';
import { Card } from '../../ui/card';
import { Bone } from '../../ui/skeleton';

/** Four rows of a list. */
export const RowsSkeleton = () => (
  <View ariaRole="status" ariaLabel={common.loading}>
    <Card>
      <View className="kb-stack">
        {['first', 'second', 'third', 'fourth'].map((row) => (
          <View key={row} className="kb-bones">
            <Bone width={176} height={20} />
            <Bone width={232} height={16} />
          </View>
        ))}
      </View>
    </Card>
  </View>
);
