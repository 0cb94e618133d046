import { View } from '@tarojs/components';
import { stations as words } from '../../texts/stations';
import { Card } from '../../ui/card';
import { Head } from '../../ui/page';
import { Bone } from '../../ui/skeleton';

const ROWS = ['first', 'second', 'third', 'fourth', 'fifth'];

/** The list while it opens: what is known already is there. */
export function ServicesSkeleton() {
  return (
    <>
      <Head title={words.offer.title} help="long" />
      <Card>
        <Bone width={176} height={24} />
      </Card>
      <Bone width={88} height={24} />
      <Card>
        <View className="kb-stack">
          {ROWS.map((row) => (
            <View key={row} className="kb-bones">
              <Bone width={144} height={20} />
              <Bone width={208} height={16} />
            </View>
          ))}
        </View>
      </Card>
    </>
  );
}
