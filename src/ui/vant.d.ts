import type { ReactNode } from 'react';

/**
 * The native components that src/ui wraps, with the properties it gives them: in WXML's own spelling, since
 * the build puts attribute names into small letters.
 */
interface VantElements {
  'van-button': {
    'button-id'?: string;
    'custom-class'?: string;
    'aria-label'?: string;
    block?: boolean;
    disabled?: boolean;
    loading?: boolean;
    'loading-text'?: string;
    'open-type'?: 'share' | 'agreePrivacyAuthorization' | '';
    onAgreeprivacyauthorization?: () => void;
    onClick?: () => void;
    children?: ReactNode;
  };
  'van-cell': {
    title: string;
    label?: string;
    value?: string;
    'is-link'?: boolean;
    clickable?: boolean;
    border?: boolean;
    children?: ReactNode;
  };
  'van-popup': {
    show: boolean;
    position: 'bottom';
    round: boolean;
    overlay?: boolean;
    'safe-area-inset-bottom'?: boolean;
    onClose: () => void;
    children?: ReactNode;
  };
  'van-switch': { checked: boolean };
  'van-tag': { 'custom-class'?: string; children?: ReactNode };
}

declare module 'react' {
  namespace JSX {
    interface IntrinsicElements extends VantElements {}
  }
}
