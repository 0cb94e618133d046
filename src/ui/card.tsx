import { View } from '@tarojs/components';
import type { ReactNode } from 'react';

export interface CardProps {
  children: ReactNode;
  /** `hero` 24 points, `none` for rows and pictures that reach the edge. */
  pad?: 'normal' | 'hero' | 'none';
}

/** White on paper, no shadow. Never a card in a card. */
export function Card({ children, pad = 'normal' }: CardProps) {
  const padding = { normal: 'kb-card-pad', hero: 'kb-card-hero', none: '' }[pad];
  return <View className={`kb-card ${padding}`}>{children}</View>;
}
