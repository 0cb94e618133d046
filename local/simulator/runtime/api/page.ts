import { z } from 'zod';
import type { TabBar } from '../chrome/tab-bar';
import type { PageNavigator } from '../navigator';
import type { OpenPage, PageBar } from '../pages';
import { ApiFailure, api, optionalString, plain } from './define';

type Port = { navigator: PageNavigator; tabBar(): TabBar | undefined; changed(): void };

const barApis = ({ navigator, changed }: Port) => {
  const change = (part: Partial<PageBar>) => {
    if (navigator.top === undefined) throw new ApiFailure('page not found');
    Object.assign(navigator.top.bar, part);
    changed();
  };
  const colour = z.object({ frontColor: z.string(), backgroundColor: z.string() });
  return {
    setNavigationBarTitle: api('setNavigationBarTitle', z.object({ title: z.coerce.string() }), change),
    setNavigationBarColor: api('setNavigationBarColor', colour, ({ frontColor, backgroundColor }) =>
      change({ background: backgroundColor, textStyle: frontColor === '#ffffff' ? 'white' : 'black' }),
    ),
    showNavigationBarLoading: plain('showNavigationBarLoading', () => change({ isLoading: true })),
    hideNavigationBarLoading: plain('hideNavigationBarLoading', () => change({ isLoading: false })),
    hideHomeButton: plain('hideHomeButton', () => change({ isHomeHidden: true })),
    setBackgroundColor: plain('setBackgroundColor'),
    setBackgroundTextStyle: plain('setBackgroundTextStyle'),
  };
};

const scrollApis = ({ navigator }: Port) => {
  const top = (): OpenPage => {
    if (navigator.top === undefined) throw new ApiFailure('page not found');
    return navigator.top;
  };
  const scroll = z.object({
    scrollTop: z.number().optional(),
    duration: z.number().default(300),
    selector: optionalString,
    offsetTop: z.number().default(0),
  });
  return {
    pageScrollTo: api('pageScrollTo', scroll, ({ scrollTop, duration, selector, offsetTop }) => {
      const { scroller } = top().view;
      const target = selector ? scroller.querySelector(selector) : null;
      if (selector && target === null) throw new ApiFailure(`selector ${selector} not found`);
      const fromTarget = target
        ? target.getBoundingClientRect().top -
          scroller.getBoundingClientRect().top +
          scroller.scrollTop +
          offsetTop
        : 0;
      top().view.scrollTo(scrollTop ?? fromTarget, duration > 0);
    }),
    startPullDownRefresh: plain('startPullDownRefresh', () => top().view.pullDown.start()),
    stopPullDownRefresh: plain('stopPullDownRefresh', () => navigator.top?.view.pullDown.stop()),
  };
};

const tabBarApis = ({ tabBar, navigator, changed }: Port) => {
  const bar = (): TabBar => {
    const found = tabBar();
    if (found === undefined) throw new ApiFailure('not TabBar page');
    return found;
  };
  const indexed = z.object({ index: z.number().int().min(0) });
  const item = (index: number): TabBar => {
    if (index >= bar().length) throw new ApiFailure('tabbar item not found');
    return bar();
  };
  const setHidden = (hidden: boolean) => {
    bar().setHidden(hidden);
    if (navigator.top !== undefined) changed();
  };
  return {
    setTabBarBadge: api('setTabBarBadge', indexed.extend({ text: z.coerce.string() }), ({ index, text }) =>
      item(index).setMark(index, { badge: text.length > 4 ? '…' : text }),
    ),
    removeTabBarBadge: api('removeTabBarBadge', indexed, ({ index }) => item(index).setMark(index, {})),
    showTabBarRedDot: api('showTabBarRedDot', indexed, ({ index }) =>
      item(index).setMark(index, { hasDot: true }),
    ),
    hideTabBarRedDot: api('hideTabBarRedDot', indexed, ({ index }) => item(index).setMark(index, {})),
    showTabBar: plain('showTabBar', () => setHidden(false)),
    hideTabBar: plain('hideTabBar', () => setHidden(true)),
    setTabBarItem: api(
      'setTabBarItem',
      indexed.extend({ text: optionalString, iconPath: optionalString, selectedIconPath: optionalString }),
      ({ index, ...change }) => item(index).changeItem(index, JSON.parse(JSON.stringify(change))),
    ),
    setTabBarStyle: api(
      'setTabBarStyle',
      z.object({
        color: optionalString,
        selectedColor: optionalString,
        backgroundColor: optionalString,
        borderStyle: optionalString,
      }),
      (style) => bar().changeStyle(JSON.parse(JSON.stringify(style))),
    ),
  };
};

/** The bars and the scrolling of the page on top. */
export const pageApis = (port: Port) => ({ ...barApis(port), ...scrollApis(port), ...tabBarApis(port) });
