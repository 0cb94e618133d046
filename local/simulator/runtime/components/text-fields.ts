import { element } from '../dom';
import { defineBuiltin, type Host } from './builtin';
import { addControl } from './controls';

const FIELD = {
  value: '',
  type: 'text',
  password: false,
  placeholder: '',
  placeholderStyle: '',
  disabled: false,
  maxlength: 140,
  focus: false,
  autoFocus: false,
  confirmType: 'done',
  confirmHold: false,
  autoHeight: false,
  name: '',
  cursor: -1,
  selectionStart: -1,
  selectionEnd: -1,
  adjustPosition: true,
  cursorSpacing: 0,
  holdKeyboard: false,
  alwaysEmbed: false,
  showConfirmBar: true,
  disableDefaultPadding: false,
  fixed: false,
};

type FieldHost = Host<typeof FIELD>;
type Native = HTMLInputElement | HTMLTextAreaElement;

const INPUT_MODES: Record<string, string> = {
  number: 'numeric',
  digit: 'decimal',
  idcard: 'text',
  tel: 'tel',
};
const ENTER_KEYS: Record<string, string> = {
  send: 'send',
  search: 'search',
  next: 'next',
  go: 'go',
  done: 'done',
};

const drawNative = (host: FieldHost, native: Native, placeholder: HTMLElement): void => {
  const props = host.props;
  if (native.value !== props.value) native.value = props.value;
  native.placeholder = props.placeholder;
  native.disabled = props.disabled;
  native.enterKeyHint = ENTER_KEYS[props.confirmType] ?? 'done';
  native.inputMode = INPUT_MODES[props.type] ?? 'text';
  if (props.maxlength >= 0) native.maxLength = props.maxlength;
  else native.removeAttribute('maxlength');
  if (native instanceof HTMLInputElement) native.type = props.password ? 'password' : 'text';
  else host.dom.classList.toggle('wx-auto-height', props.autoHeight);
  placeholder.textContent = props.placeholder;
  placeholder.style.cssText = props.placeholderStyle;
  placeholder.hidden = native.value !== '';
};

const listen = (host: FieldHost, native: Native, placeholder: HTMLElement): void => {
  const detail = () => ({ value: native.value, cursor: native.selectionStart ?? native.value.length });
  native.addEventListener('input', () => {
    placeholder.hidden = native.value !== '';
    host.set({ value: native.value });
    host.emit('input', { ...detail(), keyCode: 0 });
  });
  native.addEventListener('focus', () => {
    host.emit('focus', { ...detail(), height: 0 });
    host.emit('keyboardheightchange', { height: 0, duration: 0 });
  });
  native.addEventListener('blur', () => host.emit('blur', detail()));
  native.addEventListener('keydown', (event) => {
    if (!(event instanceof KeyboardEvent) || event.key !== 'Enter' || event.isComposing) return;
    if (native instanceof HTMLTextAreaElement && host.props.confirmType === 'return') return;
    if (native instanceof HTMLTextAreaElement && !event.ctrlKey && !event.metaKey) return;
    host.emit('confirm', detail());
    if (!host.props.confirmHold) native.blur();
  });
};

const defineField = (tag: 'input' | 'textarea'): void => {
  defineBuiltin(
    tag,
    FIELD,
    (host) => {
      const native = element(tag, { class: 'wx-native-field', autocomplete: 'off' });
      const placeholder = host.namedClass('placeholder-class');
      placeholder.classList.add('wx-placeholder');
      placeholder.setAttribute('aria-hidden', 'true');
      host.dom.append(native);
      host.accessible = native;
      listen(host, native, placeholder);
      addControl(host.dom, {
        name: () => host.props.name,
        value: () => native.value,
        reset: () => host.set({ value: '' }),
        activate: () => native.focus(),
      });
      let hadFocus = false;
      return {
        changed() {
          drawNative(host, native, placeholder);
          const wantsFocus = host.props.focus || host.props.autoFocus;
          if (wantsFocus !== hadFocus) {
            if (wantsFocus) native.focus();
            else native.blur();
          }
          hadFocus = wantsFocus;
        },
      };
    },
    { classes: ['placeholder-class'] },
  );
};

/** `input` and `textarea`: a native field inside, with WeChat's placeholder drawn behind it. */
export const defineTextFields = (): void => {
  defineField('input');
  defineField('textarea');
};
