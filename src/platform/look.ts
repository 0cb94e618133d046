import Taro from '@tarojs/taro';
import { observable } from './observable';
import { phoneStore } from './store';
import { useObservable } from './use-observable';

/** 关怀模式 begins where WeChat's own type is 1.3 times its standard of 17 points. */
const LARGE_FROM_POINTS = 22;
const STORED = 'large';

export interface Look {
  /** 关怀模式: larger type, bigger targets, fewer things a screen. */
  large: boolean;
  dark: boolean;
}

const look = observable<Look>({ large: false, dark: false });

/** Reads the phone's wishes and follows them; once, when the app starts. */
export function followPhone(): void {
  readPhone();
  Taro.onThemeChange(({ theme }) => look.set({ ...look.get(), dark: theme === 'dark' }));
  Taro.onAppShow(readPhone);
}

function readPhone(): void {
  const { fontSizeSetting = 0, theme } = Taro.getAppBaseInfo();
  const next = {
    large: phoneStore.read<boolean>(STORED) ?? fontSizeSetting >= LARGE_FROM_POINTS,
    dark: theme === 'dark',
  };
  const now = look.get();
  if (next.large !== now.large || next.dark !== now.dark) look.set(next);
}

export const useLook = (): Look => useObservable(look);

/** The person's own switch in 我的; from then on it counts, not the phone's setting. */
export function setLarge(large: boolean): void {
  phoneStore.write(STORED, large);
  look.set({ ...look.get(), large });
}
