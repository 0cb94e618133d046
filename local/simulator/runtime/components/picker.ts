import { openPanel, panelButton } from '../chrome/sheet';
import { PhoneDate } from '../device';
import { element } from '../dom';
import { defineBuiltin, type Host } from './builtin';
import { addControl } from './controls';
import { rewheel, valueOf, type Wheels, wheelsFor } from './picker-modes';
import { Wheel } from './wheel';

const PICKER = {
  mode: 'selector',
  range: null,
  rangeKey: '',
  value: null,
  start: '',
  end: '',
  fields: 'day',
  disabled: false,
  headerText: '',
  name: '',
  customItem: '',
  level: 'region',
};
type PickerHost = Host<typeof PICKER>;

const open = new WeakMap<PickerHost, () => void>();

const openPicker = (host: PickerHost): void => {
  let state: Wheels = wheelsFor(host.props, new PhoneDate());
  const turned = (column: number) => (index: number) => {
    state.indexes[column] = index;
    if (host.props.mode === 'multiSelector') host.emit('columnchange', { column, value: index });
    const next = rewheel(host.props, state);
    if (next !== state) {
      state = next;
      show(column + 1);
    }
  };
  const wheels = state.columns.map(
    (_, column) => new Wheel(host.props.headerText || `第 ${column + 1} 列`, turned(column)),
  );
  const show = (from: number) => {
    for (const [column, wheel] of wheels.entries()) {
      if (column >= from) wheel.show(state.columns[column] ?? [], state.indexes[column] ?? 0);
    }
  };
  const finish = (name: 'change' | 'cancel') => () => {
    close();
    open.delete(host);
    if (name === 'cancel') {
      host.emit('cancel');
      return;
    }
    const value = valueOf(host.props, state);
    host.set({ value });
    host.emit('change', { value });
  };
  const close = openPanel(
    { kind: 'bottom', label: host.props.headerText || '请选择', dismissed: finish('cancel') },
    element(
      'div',
      { class: 'wheels-bar' },
      panelButton('取消', '', finish('cancel')),
      panelButton('确定', 'sheet-main', finish('change')),
    ),
    element('div', { class: 'wheels' }, ...wheels.map((wheel) => wheel.node)),
  );
  show(0);
  // A page that answers a turned column with other rows is followed while the picker is open.
  open.set(host, () => {
    if (host.props.mode !== 'multiSelector') return;
    const { columns } = wheelsFor(host.props, new PhoneDate());
    if (JSON.stringify(columns) === JSON.stringify(state.columns)) return;
    state = {
      columns,
      indexes: columns.map((column, index) => Math.min(state.indexes[index] ?? 0, column.length - 1)),
    };
    show(0);
  });
};

/** `picker` in its modes selector, multiSelector, date and time. */
export const definePicker = (): void => {
  defineBuiltin('picker', PICKER, (host) => {
    host.dom.setAttribute('role', 'button');
    host.dom.setAttribute('aria-haspopup', 'dialog');
    const tapped = () => {
      if (!host.props.disabled) openPicker(host);
    };
    host.on('tap', tapped);
    addControl(host.dom, {
      name: () => host.props.name,
      value: () => host.props.value,
      reset: () => host.set({ value: null }),
      activate: tapped,
    });
    return {
      changed() {
        host.dom.tabIndex = host.props.disabled ? -1 : 0;
        open.get(host)?.();
      },
    };
  });
};
