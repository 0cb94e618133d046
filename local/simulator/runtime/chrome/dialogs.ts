import { element } from '../dom';
import { icons } from './icons';
import { openPanel, overlays, panelButton } from './sheet';

type ToastIcon = 'success' | 'error' | 'loading' | 'none';

let toast: HTMLElement | undefined;
let toastTimer: number | undefined;

export const hideToast = (): void => {
  window.clearTimeout(toastTimer);
  toast?.remove();
  toast = undefined;
};

/** Shows a toast; @param durationMs undefined keeps it until it is hidden */
export const showToast = (options: {
  title: string;
  icon: ToastIcon;
  image?: string;
  mask: boolean;
  durationMs: number | undefined;
}): void => {
  hideToast();
  const picture = options.image
    ? [element('img', { src: options.image, alt: '' })]
    : options.icon === 'none'
      ? []
      : [icons[options.icon]()];
  const text = element('span', { class: 'toast-text' }, options.title);
  const box = element(
    'div',
    { class: picture.length > 0 ? 'toast with-icon' : 'toast', role: 'status' },
    ...picture,
    text,
  );
  toast = element('div', { class: options.mask ? 'toast-layer masked' : 'toast-layer' }, box);
  overlays.append(toast);
  if (options.durationMs !== undefined) toastTimer = window.setTimeout(hideToast, options.durationMs);
};

/** @returns what the person chose, and what they typed where the dialog asks for text */
export const showModal = (options: {
  title: string;
  content: string;
  cancelText: string | undefined;
  confirmText: string;
  cancelColor?: string;
  confirmColor?: string;
  editable?: boolean;
  placeholder?: string;
}): Promise<{ confirm: boolean; cancel: boolean; content: string | null }> =>
  new Promise((resolve) => {
    const field = options.editable
      ? element('textarea', {
          class: 'modal-field',
          'aria-label': options.title,
          placeholder: options.placeholder ?? '',
        })
      : undefined;
    if (field !== undefined) field.value = options.content;
    const answer = (confirm: boolean) => () => {
      close();
      resolve({ confirm, cancel: !confirm, content: confirm && field ? field.value : null });
    };
    const buttons = element('div', { class: 'modal-buttons' });
    if (options.cancelText !== undefined) {
      const cancel = panelButton(options.cancelText, 'modal-cancel', answer(false));
      cancel.style.color = options.cancelColor ?? '';
      buttons.append(cancel);
    }
    const confirm = panelButton(options.confirmText, 'modal-confirm', answer(true));
    confirm.style.color = options.confirmColor ?? '';
    buttons.append(confirm);
    const close = openPanel(
      { kind: 'centre', label: options.title || options.content },
      ...(options.title
        ? [element('div', { class: 'modal-title', role: 'heading', 'aria-level': '2' }, options.title)]
        : []),
      field ?? element('div', { class: 'modal-content' }, options.content),
      buttons,
    );
  });

/** @returns the index of the chosen item, or undefined when the person cancelled */
export const showActionSheet = (options: {
  title?: string;
  items: readonly string[];
  itemColor?: string;
}): Promise<number | undefined> =>
  new Promise((resolve) => {
    const choose = (index?: number) => () => {
      close();
      resolve(index);
    };
    const rows = options.items.map((item, index) => {
      const row = panelButton(item, 'sheet-row', choose(index));
      row.style.color = options.itemColor ?? '';
      return row;
    });
    const close = openPanel(
      { kind: 'bottom', label: options.title ?? '请选择', dismissed: () => resolve(undefined) },
      ...(options.title ? [element('div', { class: 'sheet-title' }, options.title)] : []),
      ...rows,
      panelButton('取消', 'sheet-row sheet-cancel', choose()),
    );
  });
