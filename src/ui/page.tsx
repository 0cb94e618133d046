import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import { useLook } from '../platform/look';
import { HelpPill, HelpProvider } from './help';
import { PrivacySheet } from './privacy-sheet';

export interface PageProps {
  children: ReactNode;
  /** A `BottomBar`, above the safe area, always in reach. */
  bar?: ReactNode;
}

/**
 * The root of every page: ground, type size, safe area, the help sheet that the pill in `Head` opens, and what
 * WeChat wants asked before some interfaces.
 */
export function Page({ children, bar }: PageProps) {
  const { large } = useLook();
  return (
    <View className={`kb-page ${large ? 'kb-large' : ''}`}>
      <HelpProvider>
        <View className="kb-page-body kb-stack">{children}</View>
        {bar}
      </HelpProvider>
      <PrivacySheet />
    </View>
  );
}

export interface HeadProps {
  /** The largest words on the page; in 关怀模式 a size smaller in flows, where they are longer. */
  title: ReactNode;
  /** Left out in 关怀模式. */
  note?: string;
  /** The pill: `long` 找人帮忙 on homes, `short` 帮忙 in flows; without it none. */
  help?: 'long' | 'short';
  /** A `Pill` instead, on pages that need no help. */
  children?: ReactNode;
}

export function Head({ title, note, help, children }: HeadProps) {
  const { large } = useLook();
  return (
    <View className="kb-head">
      <View className="kb-grow">
        <View
          className={large && help !== 'long' ? 'kb-title' : 'kb-display'}
          ariaRole="heading"
          ariaLevel={1}
        >
          {title}
        </View>
        {note && !large && <View className="kb-head-note kb-note kb-text-2">{note}</View>}
      </View>
      {help && <HelpPill short={help === 'short'} />}
      {children}
    </View>
  );
}

/** The main button, and at most one note above it. */
export function BottomBar({ children, note }: { children: ReactNode; note?: string }) {
  const { large } = useLook();
  return (
    <View className="kb-bar">
      {note && !large && <View className="kb-bar-note kb-note">{note}</View>}
      {children}
    </View>
  );
}

export interface SectionProps {
  title: string;
  /** Where a page can be opened at. */
  id?: string;
  children?: ReactNode;
}

/** Words over a group, and at most one thing to do at the right. */
export function Section({ title, id, children }: SectionProps) {
  return (
    <View id={id} className="kb-section">
      <View className="kb-strong" ariaRole="heading" ariaLevel={2}>
        {title}
      </View>
      {children}
    </View>
  );
}
