import { element, svg } from '../dom';
import { defineBuiltin } from './builtin';
import { addControl } from './controls';

const SLIDER = {
  min: 0,
  max: 100,
  step: 1,
  value: 0,
  disabled: false,
  showValue: false,
  activeColor: '#07c160',
  backgroundColor: '#e9e9e9',
  blockSize: 28,
  blockColor: '#ffffff',
  name: '',
};

const defineSlider = (): void => {
  defineBuiltin('slider', SLIDER, (host) => {
    const native = element('input', { type: 'range', class: 'wx-slider-native' });
    const shown = element('span');
    host.dom.append(element('div', { class: 'wx-slider-row' }, native, shown));
    host.accessible = native;
    const moved = (name: 'changing' | 'change') => () => {
      host.set({ value: native.valueAsNumber });
      host.emit(name, { value: native.valueAsNumber });
    };
    native.addEventListener('input', moved('changing'));
    native.addEventListener('change', moved('change'));
    addControl(host.dom, {
      name: () => host.props.name,
      value: () => native.valueAsNumber,
      reset: () => host.set({ value: host.props.min }),
      activate: () => native.focus(),
    });
    return {
      changed() {
        const { min, max, step, value, disabled, showValue, activeColor } = host.props;
        Object.assign(native, { min: String(min), max: String(max), step: String(step), disabled });
        native.value = String(value);
        native.style.accentColor = activeColor;
        shown.textContent = showValue ? String(value) : '';
      },
    };
  });
};

const PROGRESS = {
  percent: 0,
  showInfo: false,
  strokeWidth: 6,
  activeColor: '#07c160',
  backgroundColor: '#ebebeb',
  borderRadius: 0,
  fontSize: 16,
  active: false,
};

const defineProgress = (): void => {
  defineBuiltin('progress', PROGRESS, (host) => {
    const bar = element('i');
    const track = element('div', { class: 'wx-progress-track' }, bar);
    const info = element('span');
    host.dom.append(element('div', { class: 'wx-progress-row' }, track, info));
    host.dom.setAttribute('role', 'progressbar');
    return {
      changed() {
        const { percent, showInfo, strokeWidth, activeColor, backgroundColor, borderRadius, fontSize } =
          host.props;
        const share = Math.max(0, Math.min(percent, 100));
        bar.style.cssText = `width:${share}%;background:${activeColor}`;
        track.style.cssText = `height:${strokeWidth}px;background:${backgroundColor};border-radius:${borderRadius}px`;
        info.style.fontSize = `${fontSize}px`;
        info.textContent = showInfo ? `${share}%` : '';
        if (!host.dom.hasAttribute('aria-valuenow') || !host.common('ariaValuenow'))
          host.dom.setAttribute('aria-valuenow', String(share));
        host.dom.setAttribute('aria-valuemin', '0');
        host.dom.setAttribute('aria-valuemax', '100');
      },
    };
  });
};

const CIRCLE = '<circle cx="12" cy="12" r="11"/>';
const stroke = (path: string) =>
  `<path d="${path}" fill="none" stroke="#fff" stroke-width="2.2" stroke-linecap="round"/>`;

/** Shape and WeChat's own colour of each icon. */
const ICONS: Record<string, [shape: string, color: string]> = {
  success: [CIRCLE + stroke('m7 12.300 3.400 3.400L17 9'), '#07c160'],
  success_no_circle: [
    '<path d="m4 12.500 5.200 5.200L20 7" fill="none" stroke="currentColor" stroke-width="2.200"/>',
    '#07c160',
  ],
  info: [CIRCLE + stroke('M12 11v6M12 7v.2'), '#10aeff'],
  warn: [CIRCLE + stroke('M12 7v6M12 16.800v.2'), '#f76260'],
  waiting: [CIRCLE + stroke('M12 7v5.500l3.500 2'), '#10aeff'],
  cancel: [CIRCLE + stroke('m8.500 8.500 7 7m0-7-7 7'), '#f43530'],
  clear: [CIRCLE + stroke('m8.500 8.500 7 7m0-7-7 7'), '#b2b2b2'],
  download: [CIRCLE + stroke('M12 7v9m-4-4 4 4 4-4'), '#07c160'],
  search: [
    '<path d="M10.500 4a6.500 6.500 0 1 1 0 13 6.500 6.500 0 0 1 0-13zm5 11.500L21 21" fill="none" stroke="currentColor" stroke-width="2"/>',
    '#b2b2b2',
  ],
};

const defineIcon = (): void => {
  defineBuiltin('icon', { type: 'success', size: 23, color: '' }, (host) => ({
    changed() {
      const { type, size, color } = host.props;
      const [shape, byDefault] = ICONS[type] ?? ['', ''];
      const drawn = svg('0 0 24 24', shape, '');
      const picture = drawn.firstElementChild;
      picture?.setAttribute('width', String(size));
      picture?.setAttribute('height', String(size));
      drawn.style.color = color || byDefault;
      host.dom.replaceChildren(drawn);
    },
  }));
};

/** `slider`, `progress` and `icon`. */
export const defineMeasures = (): void => {
  defineSlider();
  defineProgress();
  defineIcon();
};
