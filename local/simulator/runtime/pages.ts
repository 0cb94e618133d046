import type { Root } from 'glass-easel-miniprogram-adapter';
import type { WindowConfig } from '../program';
import { asBackend } from './backend';
import { EventChannel } from './event-channel';
import { PageView } from './page-view';
import { program } from './program';

export type Query = Record<string, string>;

/** What a page shows in the bars around it; it may change them while it is open. */
export type PageBar = {
  title: string;
  background: string | undefined;
  textStyle: string | undefined;
  isLoading: boolean;
  isHomeHidden: boolean;
};

/** One open page. */
export type OpenPage = {
  route: string;
  query: Query;
  config: WindowConfig;
  root: Root;
  view: PageView;
  bar: PageBar;
};

/** Calls a page's own method, if it has it. @returns what the method returns. */
export const callPage = (page: OpenPage, method: string, ...args: unknown[]): unknown => {
  const instance: object = page.root.get();
  const found: unknown = Reflect.get(instance, method);
  return typeof found === 'function' ? found.apply(instance, args) : undefined;
};

export const hasMethod = (page: OpenPage, method: string): boolean =>
  typeof Reflect.get(page.root.get(), method) === 'function';

export const isTabPage = (route: string): boolean =>
  program.app.tabBar?.list.some((tab) => tab.pagePath === route) ?? false;

/** Splits `/a/b?x=1` as WeChat does: values stay encoded as they were written, a missing one is ''. */
export const parseUrl = (url: string): { route: string; query: Query } => {
  const [path = '', search = ''] = url.split('?');
  const query: Query = {};
  for (const pair of search.split('&').filter(Boolean)) {
    const [key = '', value = ''] = pair.split('=');
    query[key] = value;
  }
  return { route: path.replace(/^\//, ''), query };
};

/** The address of a page, as {@link parseUrl} takes it; what Taro adds for itself is left out. */
export const urlOf = ({ route, query }: { route: string; query: Query }): string => {
  const pairs = Object.entries(query).filter(([key]) => !key.startsWith('$'));
  const search = pairs.map(([key, value]) => `${key}=${value}`).join('&');
  return `/${route}${search ? `?${search}` : ''}`;
};

/** Makes a page and its view; it is not shown yet. */
export const createPage = (
  url: { route: string; query: Query },
  createRoot: (path: string) => Root,
  opener: EventChannel | undefined,
): OpenPage => {
  const { route, query } = url;
  const config: WindowConfig = { ...program.app.window, ...program.components[route] };
  const view = new PageView(config, isTabPage(route), {
    scrolled: (scrollTop) => callPage(page, 'onPageScroll', { scrollTop }),
    reachedBottom: () => callPage(page, 'onReachBottom'),
    pulledDown: () => callPage(page, 'onPullDownRefresh'),
  });
  const root = createRoot(route);
  const page: OpenPage = {
    route,
    query,
    config,
    root,
    view,
    bar: {
      title: config.navigationBarTitleText ?? '',
      background: config.navigationBarBackgroundColor,
      textStyle: config.navigationBarTextStyle,
      isLoading: false,
      isHomeHidden: false,
    },
  };
  const channel = opener ?? new EventChannel();
  Object.assign(root.get(), {
    route,
    __route__: route,
    options: query,
    getOpenerEventChannel: () => channel,
  });
  return page;
};

/** Draws the page and runs the first part of its life. */
export const startPage = (page: OpenPage, parent: HTMLElement): void => {
  parent.append(page.view.node);
  const node = page.root.getComponent().getBackendElement();
  if (node instanceof HTMLElement) node.dataset.route = page.route;
  const placeholder = page.view.placeholder;
  page.root.attach(asBackend(page.view.scroller), asBackend(placeholder));
  callPage(page, 'onLoad', page.query);
};

/** Shows a page; it hears `onReady` the first time. */
export const showPage = (page: OpenPage, isFirst: boolean): void => {
  page.view.setShown(true);
  page.root.getComponent().triggerPageLifetime('show', []);
  callPage(page, 'onShow');
  if (isFirst) setTimeout(() => callPage(page, 'onReady'), 0);
};

export const hidePage = (page: OpenPage): void => {
  page.view.setShown(false);
  page.root.getComponent().triggerPageLifetime('hide', []);
  callPage(page, 'onHide');
};

export const destroyPage = (page: OpenPage): void => {
  callPage(page, 'onUnload');
  page.root.release();
  page.view.node.remove();
};
