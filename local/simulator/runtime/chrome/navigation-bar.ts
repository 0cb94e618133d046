import { element } from '../dom';
import type { PageBar } from '../pages';
import { themed } from '../theme';
import { icons } from './icons';

type Actions = { back(): void; home(): void; more(): void; close(): void };

/** How the page on top stands in the stack: decides which button is left of the title. */
export type Place = { canGoBack: boolean; isEntrance: boolean; isCustom: boolean };

const button = (
  className: string,
  label: string,
  icon: HTMLElement,
  onClick: () => void,
): HTMLButtonElement => {
  const node = element('button', { type: 'button', class: className, 'aria-label': label }, icon);
  node.onclick = onClick;
  return node;
};

/** WeChat's bar above a page: back or home, the title, and the capsule. */
export class NavigationBar {
  readonly node: HTMLElement;
  readonly #back: HTMLButtonElement;
  readonly #home: HTMLButtonElement;
  readonly #title = element('div', { class: 'navigation-title', role: 'heading', 'aria-level': '1' });

  constructor(actions: Actions) {
    this.#back = button('navigation-button', '返回', icons.back(), actions.back);
    this.#home = button('navigation-button', '回到首页', icons.home(), actions.home);
    const capsule = element(
      'div',
      { class: 'capsule' },
      button('', '更多', icons.more(), actions.more),
      button('', '关闭', icons.close(), actions.close),
    );
    this.node = element('header', { class: 'navigation-bar' }, this.#back, this.#home, this.#title, capsule);
  }

  show(bar: PageBar, place: Place): void {
    this.#back.hidden = !place.canGoBack;
    this.#home.hidden = place.canGoBack || place.isEntrance || bar.isHomeHidden;
    this.#title.hidden = place.isCustom;
    this.#title.replaceChildren(...(bar.isLoading ? [icons.loading()] : []), bar.title);
    document.title = bar.title;
    const phone = this.node.parentElement;
    phone?.classList.toggle('custom-navigation', place.isCustom);
    phone?.style.setProperty('--navigation-background', themed(bar.background) ?? '#f7f7f7');
    phone?.style.setProperty('--navigation-color', themed(bar.textStyle) === 'white' ? '#ffffff' : '#000000');
  }
}
