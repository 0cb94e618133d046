import { View } from '@tarojs/components';
import { Art } from '../../ui/art';
import { Card } from '../../ui/card';

/** Nothing is planned: the place, and a kind word. */
export function LakeCard({ title, what }: { title: string; what: string }) {
  return (
    <Card pad="none">
      <Art name="lake-band" />
      <View className="kb-next">
        <View className="kb-title" ariaRole="heading" ariaLevel={2}>
          {title}
        </View>
        <View className="kb-next-what kb-text-2">{what}</View>
      </View>
    </Card>
  );
}
