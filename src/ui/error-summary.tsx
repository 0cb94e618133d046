import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import { common } from '../texts/common';

export interface FieldError {
  /** The `name` of the field. */
  name: string;
  words: string;
}

/** What is still to mend, at the top; each line leads to its field and says the same words. */
export function ErrorSummary({ errors }: { errors: readonly FieldError[] }) {
  const count = errors.length;
  useEffect(() => {
    if (count > 0) void Taro.pageScrollTo({ scrollTop: 0, duration: 200 });
  }, [count]);
  if (count === 0) return null;
  return (
    <View className="kb-errors" ariaRole="alert">
      <View className="kb-title">{common.stillToMend(count)}</View>
      {errors.map(({ name, words }) => (
        <View
          key={name}
          className="kb-errors-link"
          ariaRole="link"
          ariaLabel={words}
          onClick={() => void Taro.pageScrollTo({ selector: `#field-${name}`, duration: 200 })}
        >
          {words}
        </View>
      ))}
    </View>
  );
}
