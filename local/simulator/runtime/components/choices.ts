import { element } from '../dom';
import { startOf } from '../events';
import { defineBuiltin, type Host } from './builtin';
import { addControl, controlOf, controlsIn } from './controls';

const CHOICE = { value: '', checked: false, disabled: false, color: '#07c160', name: '' };
type ChoiceHost = Host<typeof CHOICE>;

/** What a checkbox or radio tells its group, by its element. */
const choices = new WeakMap<Element, ChoiceHost>();

const choicesIn = (group: Element, tag: string): ChoiceHost[] =>
  [...group.querySelectorAll(tag)].flatMap((node) => choices.get(node) ?? []);

const drawChecked = (host: ChoiceHost, mark: HTMLElement): void => {
  const { checked, disabled, color } = host.props;
  mark.classList.toggle('checked', checked);
  mark.style.color = color;
  host.dom.setAttribute('aria-checked', String(checked));
  host.dom.setAttribute('aria-disabled', String(disabled));
  host.dom.tabIndex = disabled ? -1 : 0;
};

const groupDetail = (group: HTMLElement, tag: string): { value: unknown } => {
  const checked = choicesIn(group, tag).filter((choice) => choice.props.checked);
  const values = checked.map((choice) => choice.props.value);
  return { value: tag === 'wx-radio' ? (values[0] ?? '') : values };
};

const defineChoice = (tag: 'checkbox' | 'radio'): void => {
  const group = `wx-${tag}-group`;
  defineBuiltin(tag, CHOICE, (host) => {
    const mark = element('span', { class: `wx-${tag}-mark`, 'aria-hidden': 'true' });
    host.dom.prepend(mark);
    host.dom.setAttribute('role', tag);
    choices.set(host.dom, host);
    const choose = () => {
      if (host.props.disabled || (tag === 'radio' && host.props.checked)) return;
      const owner = host.dom.closest<HTMLElement>(group);
      if (tag === 'radio' && owner)
        for (const other of choicesIn(owner, 'wx-radio')) other.set({ checked: false });
      host.set({ checked: !host.props.checked });
      owner?.dispatchEvent(new CustomEvent('wx:choice'));
    };
    host.on('tap', choose);
    // Its group is the field of the form; a label points at it.
    addControl(host.dom, {
      name: () => '',
      value: () => undefined,
      reset: () => host.set({ checked: false }),
      activate: choose,
    });
    return { changed: () => drawChecked(host, mark) };
  });
  defineBuiltin(`${tag}-group`, { name: '' }, (host) => {
    if (tag === 'radio') host.dom.setAttribute('role', 'radiogroup');
    else host.dom.setAttribute('role', 'group');
    host.dom.addEventListener('wx:choice', () => host.emit('change', groupDetail(host.dom, `wx-${tag}`)));
    addControl(host.dom, {
      name: () => host.props.name,
      value: () => groupDetail(host.dom, `wx-${tag}`).value,
      reset: () => undefined,
      activate: () => undefined,
    });
    return {};
  });
};

const defineSwitch = (): void => {
  defineBuiltin(
    'switch',
    { checked: false, disabled: false, type: 'switch', color: '#07c160', name: '' },
    (host) => {
      const track = element('span', { class: 'wx-switch-track', 'aria-hidden': 'true' }, element('i'));
      host.dom.append(track);
      host.dom.setAttribute('role', 'switch');
      const toggle = () => {
        if (host.props.disabled) return;
        host.set({ checked: !host.props.checked });
        host.emit('change', { value: host.props.checked });
      };
      host.on('tap', toggle);
      addControl(host.dom, {
        name: () => host.props.name,
        value: () => host.props.checked,
        reset: () => host.set({ checked: false }),
        activate: toggle,
      });
      return {
        changed() {
          const { checked, disabled, color } = host.props;
          track.style.setProperty('--switch-color', color);
          host.dom.setAttribute('aria-checked', String(checked));
          host.dom.setAttribute('aria-disabled', String(disabled));
          host.dom.tabIndex = disabled ? -1 : 0;
        },
      };
    },
  );
};

const defineLabel = (): void => {
  defineBuiltin('label', { for: '' }, (host) => {
    host.on('tap', (event) => {
      // A control inside hears the tap itself.
      if (startOf(event)?.closest('wx-checkbox,wx-radio,wx-switch,wx-input,wx-textarea,wx-button')) return;
      const id = host.props.for;
      const named = id ? host.dom.closest('wx-page')?.querySelector(`#${CSS.escape(id)}`) : undefined;
      const control = named ? controlOf(named) : controlsIn(host.dom)[0];
      control?.activate();
    });
    return {};
  });
};

/** Checkboxes, radios, switches, and labels for them. */
export const defineChoices = (): void => {
  defineChoice('checkbox');
  defineChoice('radio');
  defineSwitch();
  defineLabel();
};
