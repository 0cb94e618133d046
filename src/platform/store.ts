import Taro from '@tarojs/taro';

/** Where the phone keeps things for one person; WeChat separates its users itself. */
export interface Store {
  read<T>(key: string): T | undefined;
  write(key: string, value: unknown): void;
  remove(key: string): void;
}

/** The phone's storage. A full or broken storage loses the convenience, never the page. */
export const phoneStore: Store = {
  read<T>(key: string): T | undefined {
    try {
      const value: T | '' = Taro.getStorageSync(key);
      return value === '' ? undefined : value;
    } catch {
      return undefined;
    }
  },
  write(key, value) {
    try {
      Taro.setStorageSync(key, value);
    } catch {
      // Nothing kept, nothing broken: the next answer comes from the station again.
    }
  },
  remove(key) {
    try {
      Taro.removeStorageSync(key);
    } catch {
      // Gone is gone.
    }
  },
};
