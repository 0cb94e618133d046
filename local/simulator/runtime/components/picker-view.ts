import { defineBuiltin, type Host } from './builtin';

const PICKER_VIEW = { value: null, indicatorStyle: '', maskStyle: '', immediateChange: false };
const DEFAULT_ROW = 34;

type ViewHost = Host<typeof PICKER_VIEW>;

const columnsOf = (host: ViewHost): HTMLElement[] => [
  ...host.dom.querySelectorAll<HTMLElement>('wx-picker-view-column'),
];

const indexOf = (column: HTMLElement, row: number): number => Math.round(column.scrollTop / row);

/** `picker-view` and its columns: rows that snap behind an indicator. */
export const definePickerView = (): void => {
  defineBuiltin(
    'picker-view',
    PICKER_VIEW,
    (host) => {
      const indicator = host.namedClass('indicator-class');
      indicator.classList.add('wx-picker-indicator');
      let wanted: number[] = [];
      let row = DEFAULT_ROW;
      host.dom.addEventListener(
        'scrollend',
        () => {
          const value = columnsOf(host).map((column) => indexOf(column, row));
          host.emit('pickend');
          if (value.join() === wanted.join()) return;
          wanted = value;
          host.set({ value });
          host.emit('change', { value });
        },
        true,
      );
      host.dom.addEventListener('scrollstart', () => host.emit('pickstart'), true);
      return {
        changed() {
          const { value, indicatorStyle } = host.props;
          host.dom.classList.add('wx-wheels');
          indicator.style.cssText = indicatorStyle;
          row = indicator.offsetHeight || DEFAULT_ROW;
          host.dom.style.setProperty('--wheel-row', `${row}px`);
          wanted = Array.isArray(value) ? value.map(Number) : [];
          setTimeout(() => {
            columnsOf(host).forEach((column, index) => {
              column.scrollTop = (wanted[index] ?? 0) * row;
            });
          }, 0);
        },
      };
    },
    { classes: ['indicator-class', 'mask-class'] },
  );
  defineBuiltin('picker-view-column', {}, () => ({}));
};
