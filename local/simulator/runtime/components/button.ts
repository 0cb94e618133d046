import { icons } from '../chrome/icons';
import { element } from '../dom';
import { openAction } from '../open-actions';
import { defineBuiltin } from './builtin';
import { addControl } from './controls';

const BUTTON = {
  type: 'default',
  size: 'default',
  plain: false,
  disabled: false,
  loading: false,
  formType: '',
  openType: '',
  appParameter: '',
  sessionFrom: '',
  lang: 'en',
  scope: '',
};

/** `button`: with its open abilities, and submitting or resetting the form it is in. */
export const defineButton = (): void => {
  defineBuiltin(
    'button',
    BUTTON,
    (host) => {
      const spinner = element('span', { class: 'wx-button-loading' }, icons.loading());
      host.dom.setAttribute('role', 'button');
      host.on('tap', () => {
        const { disabled, loading, formType, openType } = host.props;
        if (disabled || loading) return;
        if (formType) host.dom.dispatchEvent(new CustomEvent(`wx:${formType}`, { bubbles: true }));
        if (openType) openAction(openType, host);
      });
      addControl(host.dom, {
        name: () => '',
        value: () => undefined,
        reset: () => undefined,
        activate: () => undefined,
      });
      return {
        changed() {
          const { type, size, plain, disabled, loading } = host.props;
          host.dom.setAttribute('type', type);
          host.dom.setAttribute('size', size);
          host.dom.toggleAttribute('plain', plain);
          host.dom.toggleAttribute('disabled', disabled);
          host.dom.toggleAttribute('loading', loading);
          if (disabled) host.dom.setAttribute('aria-disabled', 'true');
          else host.dom.removeAttribute('aria-disabled');
          host.dom.tabIndex = disabled ? -1 : 0;
          if (loading) host.dom.prepend(spinner);
          else spinner.remove();
        },
      };
    },
    { hover: true },
  );
};
