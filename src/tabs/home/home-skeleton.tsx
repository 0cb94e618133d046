import { View } from '@tarojs/components';
import { roleInUse } from '../../platform/in-use';
import { common } from '../../texts/common';
import { Card } from '../../ui/card';
import { HelpPill } from '../../ui/help';
import { Bone } from '../../ui/skeleton';
import { BookButton } from './book-button';

/** Home while it opens. The pill and the main button are real from the start. */
export function HomeSkeleton() {
  const role = roleInUse.use();
  return (
    <>
      <View className="kb-head" ariaRole="status" ariaLabel={common.loading}>
        <View className="kb-bones">
          <Bone width={176} height={32} />
          <Bone width={128} height={16} />
        </View>
        <HelpPill />
      </View>
      <Card pad="none">
        <Bone width="100%" height={96} />
        <View className="kb-next kb-bones">
          <Bone width={88} height={20} />
          <Bone width={144} height={32} />
          <Bone width={128} height={24} />
          <Bone width={232} height={20} />
          <Bone width={208} height={20} />
        </View>
      </Card>
      {(role === undefined || role === 'client') && <BookButton />}
    </>
  );
}
