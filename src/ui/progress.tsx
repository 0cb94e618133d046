import { View } from '@tarojs/components';
import { common } from '../texts/common';

/** How far one is in a form of several pages: a bar in parts, filled up to this one. */
export function Progress({ step, of }: { step: number; of: number }) {
  return (
    <View className="kb-progress" ariaRole="img" ariaLabel={common.step(step, of)}>
      {Array.from({ length: of }, (_, position) => (
        <View
          key={String(position)}
          className={`kb-progress-part ${position < step ? 'kb-progress-done' : ''}`}
        />
      ))}
    </View>
  );
}
