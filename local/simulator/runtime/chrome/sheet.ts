import { element } from '../dom';

/** The phone's layer above all pages. */
export const overlays = element('div', { class: 'overlays' });

type Kind = 'bottom' | 'centre' | 'whole';

/**
 * Opens a native-looking panel over the phone.
 * @param dismissed called when the person taps beside it; without it, that does nothing
 * @returns closes it
 */
export const openPanel = (
  options: { kind: Kind; label: string; dismissed?: () => void },
  ...content: (Node | string)[]
): (() => void) => {
  const panel = element(
    'div',
    { class: 'panel', role: 'dialog', 'aria-modal': 'true', 'aria-label': options.label },
    ...content,
  );
  const mask = element('div', { class: 'mask' });
  const layer = element('div', { class: `layer ${options.kind}` }, mask, panel);
  const before = document.activeElement;
  const close = () => {
    layer.remove();
    if (before instanceof HTMLElement) before.focus({ preventScroll: true });
  };
  mask.onclick = () => {
    if (options.dismissed === undefined) return;
    close();
    options.dismissed();
  };
  overlays.append(layer);
  panel.tabIndex = -1;
  panel.focus({ preventScroll: true });
  return close;
};

/** A row of a panel that can be tapped. */
export const panelButton = (text: string, className: string, onClick: () => void): HTMLButtonElement => {
  const node = element('button', { type: 'button', class: className }, text);
  node.onclick = onClick;
  return node;
};
