import { appHide, appShow, launchOptions, pageNotFound } from './api/system';
import { openPanel, panelButton } from './chrome/sheet';
import { defineComponents } from './components';
import { setNavigate } from './components/interaction';
import { device } from './device';
import { element } from './dom';
import { constructors, register, startEngine } from './engine';
import { reportError, watchErrors } from './errors';
import { forwardTransitions, givePlainTargets } from './events';
import { setCurrentRoute } from './files';
import { Gestures } from './gestures';
import { createRequire } from './modules';
import { PageNavigator } from './navigator';
import { setShareButton } from './open-actions';
import { parseUrl, urlOf } from './pages';
import { Phone } from './phone';
import { program } from './program';
import { useOwnSelectorQuery } from './selector-query';
import { openMenu, share } from './share';
import { createWx } from './wx';

declare global {
  interface Window {
    /** Set once the first page has been shown: for tests. */
    __phoneReady: boolean;
  }
}

type Method = (this: unknown, options: unknown) => void;
const isMethod = (value: unknown): value is Method => typeof value === 'function';

const entrance = window.location.hash.slice(1) || `/${program.pages[0]}`;
const launched = launchOptions(parseUrl(entrance).route, parseUrl(entrance).query);

watchErrors();
givePlainTargets();
useOwnSelectorQuery();
defineComponents();

let app: object = {};
const callApp = (name: string, options: unknown): boolean => {
  const method: unknown = Reflect.get(app, name);
  if (isMethod(method)) method.call(app, options);
  return isMethod(method);
};

const root = document.createElement('div');
root.className = 'phone';
document.body.append(root);

const phone = new Phone(root, {
  back: () => navigator.navigateBack(1),
  home: () => navigator.reLaunch(`/${program.pages[0]}`),
  more: () => void openMenu(navigator),
  close: () => {
    leave();
    const close = openPanel(
      { kind: 'centre', label: '小程序在后台' },
      element('div', { class: 'modal-content' }, '小程序已退到后台'),
      element(
        'div',
        { class: 'modal-buttons' },
        panelButton('回到小程序', 'modal-confirm', () => {
          close();
          comeBack();
        }),
      ),
    );
  },
  chooseTab: (path, index, text) => {
    const isSame = navigator.top?.route === path;
    if (!isSame) navigator.switchTab(`/${path}`);
    navigator.callTop('onTabItemTap', { index, pagePath: path, text });
  },
});
const pageArea = () => phone.pageArea(navigator.top);
const createRoot = startEngine(pageArea);

const navigator = new PageNavigator({
  parent: phone.pages,
  createRoot,
  prepare: (route) => register(route, load),
  changed: () => {
    phone.refresh(navigator);
    const top = navigator.top;
    if (top !== undefined) window.history.replaceState(null, '', `#${urlOf(top)}`);
  },
  notFound: (url) => {
    pageNotFound.emit({ ...url, isEntryPage: true });
    const handled = callApp('onPageNotFound', { ...url, isEntryPage: true });
    if (!handled) reportError(`page "${url.path}" is not found`, 'navigation');
    return handled;
  },
});

const wx = createWx({
  navigator,
  pageArea,
  launch: () => launched,
  tabBar: () => phone.tabBar,
  changed: () => phone.refresh(navigator),
});

const load = createRequire({
  wx,
  App: (definition: object) => {
    app = definition;
    callApp('onLaunch', launched);
    callApp('onShow', launched);
  },
  ...constructors,
  getApp: () => app,
  getCurrentPages: () => navigator.stack.map((page) => page.root.get()),
});

/** Putting the mini-program into the background and bringing it back. */
const leave = () => {
  callApp('onHide', undefined);
  appHide.emit();
  navigator.callTop('onHide');
};
const comeBack = () => {
  callApp('onShow', launched);
  appShow.emit(launched);
  navigator.callTop('onShow');
};

document.addEventListener('visibilitychange', () => (document.hidden ? leave() : comeBack()));
window.addEventListener('hashchange', () => {
  navigator.reLaunch(window.location.hash.slice(1));
});
device.onChange(() => phone.refresh(navigator));
setCurrentRoute(() => navigator.top?.route ?? '');
setNavigate((name, options) => {
  const call: unknown = wx[name];
  return typeof call === 'function' ? call(options) : undefined;
});
setShareButton((target) => void share(navigator, 'button', target));
new Gestures(phone.pages);
forwardTransitions(phone.pages);

load('app.js');
navigator.start(entrance);
window.__phoneReady = true;
