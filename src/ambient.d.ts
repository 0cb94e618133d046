/// <reference types="@tarojs/taro" />
import '@tarojs/components';
import '@tarojs/taro';

declare module '@tarojs/taro' {
  namespace getAppBaseInfo {
    interface Result {
      /** WeChat's type size in points; its standard is 17. */
      fontSizeSetting?: number;
    }
  }
}

/** What WeChat's components take for screen readers; the build adds them to the templates (aria.json). */
declare module '@tarojs/components/types/common' {
  interface StandardProps {
    ariaLabel?: string;
    ariaRole?: string;
    ariaHidden?: boolean;
    ariaChecked?: boolean;
    ariaSelected?: boolean;
    ariaExpanded?: boolean;
    ariaDisabled?: boolean;
    ariaDescribedby?: string;
    ariaLevel?: number;
  }
}

/** Custom properties of an element of its own, for what its class draws with them. */
declare module 'react' {
  interface CSSProperties {
    [property: `--kb-${string}`]: string | undefined;
  }
}
