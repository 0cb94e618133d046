import type { PageArea } from './backend';
import { NavigationBar } from './chrome/navigation-bar';
import { overlays } from './chrome/sheet';
import { createStatusBar } from './chrome/status-bar';
import { TabBar } from './chrome/tab-bar';
import { device } from './device';
import { element } from './dom';
import { NAVIGATION_BAR_HEIGHT, STATUS_BAR_HEIGHT } from './layout';
import type { PageNavigator } from './navigator';
import { isTabPage, type OpenPage } from './pages';
import { program } from './program';
import { themed } from './theme';

/** What the bars ask for. */
export type PhoneActions = {
  back(): void;
  home(): void;
  more(): void;
  close(): void;
  chooseTab(path: string, index: number, text: string): void;
};

/** The phone: status bar, navigation bar, pages, tab bar, and the layer of dialogs above them. */
export class Phone {
  readonly pages = element('main', { class: 'pages' });
  readonly tabBar: TabBar | undefined;
  readonly #navigationBar: NavigationBar;

  constructor(parent: HTMLElement, actions: PhoneActions) {
    this.#navigationBar = new NavigationBar(actions);
    const tabBar = program.app.tabBar;
    if (tabBar !== undefined && !tabBar.custom) {
      this.tabBar = new TabBar(tabBar, (tab, index) => actions.chooseTab(tab.pagePath, index, tab.text));
    }
    parent.append(
      createStatusBar(),
      this.#navigationBar.node,
      this.pages,
      ...(this.tabBar ? [this.tabBar.node] : []),
      element('div', { class: 'home-indicator', 'aria-hidden': 'true' }),
      overlays,
    );
  }

  /** Draws the bars around the page on top. */
  refresh(navigator: PageNavigator): void {
    const page = navigator.top;
    if (page === undefined) return;
    this.#navigationBar.show(page.bar, {
      canGoBack: navigator.stack.length > 1,
      isEntrance: page.route === program.pages[0] || isTabPage(page.route),
      isCustom: page.config.navigationStyle === 'custom',
    });
    page.view.paint(themed(page.config.backgroundColor), themed(page.config.backgroundTextStyle));
    this.tabBar?.show(page.route);
    if (this.tabBar && isTabPage(page.route)) page.view.setTabBarShown(!this.tabBar.isHidden);
    document.documentElement.dataset.fontSize = String(device.settings.fontSize);
  }

  /** The window of the page on top. */
  pageArea(top: OpenPage | undefined): PageArea {
    if (top === undefined) {
      const height = window.innerHeight - STATUS_BAR_HEIGHT - NAVIGATION_BAR_HEIGHT;
      return { root: this.pages, width: window.innerWidth, height };
    }
    return { root: top.view.node, width: window.innerWidth, height: top.view.height };
  }
}
