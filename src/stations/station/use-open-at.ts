import Taro from '@tarojs/taro';
import { useEffect } from 'react';

/** Opens the page at one of its parts (an element's id), once its content is there. */
export function useOpenAt(part: string | undefined, ready: boolean): void {
  useEffect(() => {
    if (part && ready) Taro.nextTick(() => void Taro.pageScrollTo({ selector: `#${part}`, duration: 0 }));
  }, [part, ready]);
}
