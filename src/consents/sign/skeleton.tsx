import { View } from '@tarojs/components';
import { common } from '../../texts/common';
import { Card } from '../../ui/card';
import { Bone } from '../../ui/skeleton';

/** Head, three purposes with their answers, and the place for the name. */
export function SignSkeleton() {
  return (
    <View className="kb-stack" ariaRole="status" ariaLabel={common.loading}>
      <View className="kb-bones">
        <Bone width={224} height={36} />
        <Bone width="100%" height={20} />
      </View>
      <View className="kb-stack-close">
        {['first', 'second', 'third'].map((name) => (
          <Card key={name}>
            <View className="kb-bones">
              <View className="kb-line kb-between">
                <Bone width={72} height={24} />
                <Bone width={184} height={44} />
              </View>
              <Bone width="100%" height={40} />
            </View>
          </Card>
        ))}
      </View>
      <Bone width="100%" height={137} />
    </View>
  );
}
