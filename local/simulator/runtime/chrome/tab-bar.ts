import type { TabBarConfig } from '../../program';
import { element, setAttribute } from '../dom';
import { themed } from '../theme';

type Tab = TabBarConfig['list'][number];
type Mark = { badge?: string; hasDot?: boolean };
type Style = Partial<Pick<TabBarConfig, 'color' | 'selectedColor' | 'backgroundColor' | 'borderStyle'>>;

/** Where the built mini-program's own files are served. */
const assetUrl = (path: string | undefined): string | undefined =>
  path === undefined ? undefined : `/app/${path.replace(/^\//, '')}`;

/** WeChat's native tab bar, as app.json describes it and the page's code changes it. */
export class TabBar {
  readonly node = element('nav', { class: 'tab-bar', 'aria-label': '主菜单' });
  readonly #list = element('div', { class: 'tab-list', role: 'tablist' });
  readonly #config: TabBarConfig;
  readonly #choose: (tab: Tab, index: number) => void;
  readonly #marks = new Map<number, Mark>();
  readonly #changes = new Map<number, Partial<Tab>>();
  #style: Style = {};
  #isHidden = false;
  #route = '';

  constructor(config: TabBarConfig, choose: (tab: Tab, index: number) => void) {
    this.#config = config;
    this.#choose = choose;
    this.node.append(this.#list);
  }

  get length(): number {
    return this.#config.list.length;
  }

  get isHidden(): boolean {
    return this.#isHidden;
  }

  /** Shows the bar below one of its pages and hides it elsewhere. */
  show(route: string): void {
    this.#route = route;
    this.#draw();
  }

  setHidden(hidden: boolean): void {
    this.#isHidden = hidden;
    this.#draw();
  }

  setMark(index: number, mark: Mark): void {
    this.#marks.set(index, mark);
    this.#draw();
  }

  changeItem(index: number, change: Partial<Tab>): void {
    this.#changes.set(index, { ...this.#changes.get(index), ...change });
    this.#draw();
  }

  changeStyle(style: Style): void {
    this.#style = { ...this.#style, ...style };
    this.#draw();
  }

  /** The items as they are drawn, by their place. */
  #items(): Tab[] {
    return this.#config.list.map((tab, index) => ({ ...tab, ...this.#changes.get(index) }));
  }

  #draw(): void {
    const items = this.#items();
    this.node.hidden = this.#isHidden || !items.some((tab) => tab.pagePath === this.#route);
    const style = { ...this.#config, ...this.#style };
    this.node.style.backgroundColor = themed(style.backgroundColor) ?? '';
    this.node.classList.toggle('white-border', style.borderStyle === 'white');
    const focused = this.#list.contains(document.activeElement);
    this.#list.replaceChildren(...items.map((tab, index) => this.#drawTab(tab, index, style)));
    if (focused) this.#list.querySelector<HTMLElement>('[aria-selected=true]')?.focus();
  }

  #drawTab(tab: Tab, index: number, style: Pick<TabBarConfig, 'color' | 'selectedColor'>): HTMLElement {
    const isSelected = tab.pagePath === this.#route;
    const mark = this.#marks.get(index);
    const picture = element('span', { class: 'tab-picture' });
    const source = assetUrl(themed(isSelected ? (tab.selectedIconPath ?? tab.iconPath) : tab.iconPath));
    if (source !== undefined) picture.append(element('img', { src: source, alt: '' }));
    if (mark?.badge) picture.append(element('span', { class: 'tab-badge' }, mark.badge));
    else if (mark?.hasDot) picture.append(element('span', { class: 'tab-dot' }));
    const node = element('button', { type: 'button', class: 'tab', role: 'tab' }, picture, tab.text);
    setAttribute(node, 'aria-selected', String(isSelected));
    node.style.color = themed(isSelected ? style.selectedColor : style.color) ?? '';
    node.onclick = () => this.#choose(tab, index);
    return node;
  }
}
