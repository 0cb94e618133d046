import { useLaunch } from '@tarojs/taro';
import type { PropsWithChildren } from 'react';
import './app.scss';
import { startPlatform } from './platform/start';

export default function App({ children }: PropsWithChildren) {
  useLaunch(startPlatform);
  return children;
}
