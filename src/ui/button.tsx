import { View } from '@tarojs/components';
import { Icon } from './icon';
import type { IconName } from './icon-names';

export interface ButtonProps {
  /** The words on it: a verb and its object. */
  children: string;
  /** `main`: one a screen, full width · `fill` in a card where there is no main · `soft` · `line` · `text` · `danger`. */
  kind?: 'main' | 'fill' | 'soft' | 'line' | 'text' | 'danger';
  icon?: IconName;
  /** After the words: where it leads. */
  iconEnd?: IconName;
  /** What readers say, where the words alone would not tell which one is meant. */
  label?: string;
  /** As wide as what holds it; `main` always is. */
  block?: boolean;
  /** As high as a target need be, for buttons inside rows. */
  small?: boolean;
  loading?: boolean;
  disabled?: boolean;
  /** Why it is disabled, said below it. */
  reason?: string;
  /** Opens WeChat's sharing instead. */
  share?: boolean;
  /** The button that WeChat wants tapped by whoever agrees to its privacy guide; `id` names it to WeChat. */
  agree?: { id: string; onAgree: () => void };
  onClick?: () => void;
}

/** van-button. While loading the words stay, a small sign turns beside them, and taps do nothing. */
export function Button(props: ButtonProps) {
  const {
    children,
    kind = 'main',
    icon,
    iconEnd,
    label,
    block,
    small,
    loading,
    disabled,
    reason,
    share,
    agree,
    onClick,
  } = props;
  const size = small ? 'kb-button-small' : '';
  return (
    <View>
      <van-button
        button-id={agree?.id}
        custom-class={`kb-button kb-button-${kind} ${size}`}
        aria-label={label ?? children}
        block={block || kind === 'main'}
        disabled={disabled ?? false}
        loading={loading ?? false}
        loading-text={children}
        open-type={share ? 'share' : agree ? 'agreePrivacyAuthorization' : ''}
        onAgreeprivacyauthorization={agree?.onAgree}
        onClick={onClick}
      >
        {icon && <Icon name={icon} />}
        {children}
        {iconEnd && <Icon name={iconEnd} size="small" />}
      </van-button>
      {disabled && reason && <View className="kb-button-reason kb-note">{reason}</View>}
    </View>
  );
}
