import { View } from '@tarojs/components';
import { common } from '../texts/common';
import { Card } from './card';

export interface BoneProps {
  /** Points, or `100%`. */
  width: number | '100%';
  height: number;
}

/** One still shape where words will be. */
export function Bone({ width, height }: BoneProps) {
  return (
    <View
      className="kb-bone"
      style={{ width: width === '100%' ? width : `${width}px`, height: `${height}px` }}
    />
  );
}

export interface SkeletonProps {
  /** How many cards the page will hold, about. */
  cards?: number;
}

/** The usual page while it opens: a head and some cards. Pages of another shape build theirs from `Bone`. */
export function Skeleton({ cards = 3 }: SkeletonProps) {
  return (
    <View className="kb-stack" ariaRole="status" ariaLabel={common.loading}>
      <View className="kb-bones">
        <Bone width={176} height={32} />
        <Bone width={128} height={16} />
      </View>
      {Array.from({ length: cards }, (_, position) => (
        <Card key={String(position)}>
          <View className="kb-bones">
            <Bone width={88} height={20} />
            <Bone width={232} height={20} />
            <Bone width={208} height={20} />
          </View>
        </Card>
      ))}
    </View>
  );
}
