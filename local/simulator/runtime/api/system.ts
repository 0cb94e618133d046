import type { PageArea } from '../backend';
import { device } from '../device';
import { errorListeners, rejectionListeners } from '../errors';
import { CAPSULE, SAFE_AREA_BOTTOM, STATUS_BAR_HEIGHT } from '../layout';
import type { Query } from '../pages';
import { listeners, plain } from './define';

const SDK_VERSION = '3.7.0';

type Launch = { path: string; query: Query; scene: number; referrerInfo: object; shareTicket: string };

export const appShow = listeners<Launch>();
export const appHide = listeners<void>();
export const pageNotFound = listeners<{ path: string; query: Query; isEntryPage: boolean }>();

/** How the mini-program was opened; 1001 is "found in the list", 1007 "a card in a chat". */
export const launchOptions = (path: string, query: Query): Launch => ({
  path,
  query,
  scene: 1001,
  referrerInfo: {},
  shareTicket: '',
});

const baseInfo = () => ({
  SDKVersion: SDK_VERSION,
  enableDebug: false,
  host: { appId: 'wx-simulator', env: 'WeChat', version: 0x28003200 },
  language: 'zh_CN',
  version: '8.0.50',
  theme: device.settings.theme,
  fontSizeSetting: device.settings.fontSize,
  fontSizeScaleFactor: device.settings.fontSize / 17,
});

const deviceInfo = () => ({
  brand: 'devtools',
  model: 'iPhone X',
  system: 'iOS 17.0',
  platform: 'devtools',
  benchmarkLevel: 1,
  abi: '',
  cpuType: '',
  memorySize: 4096,
});

const windowInfo = (area: PageArea) => ({
  pixelRatio: window.devicePixelRatio,
  screenWidth: window.innerWidth,
  screenHeight: window.innerHeight,
  windowWidth: area.width,
  windowHeight: area.height,
  statusBarHeight: STATUS_BAR_HEIGHT,
  screenTop: area.root.getBoundingClientRect().top,
  safeArea: {
    left: 0,
    right: window.innerWidth,
    top: STATUS_BAR_HEIGHT,
    bottom: window.innerHeight - SAFE_AREA_BOTTOM,
    width: window.innerWidth,
    height: window.innerHeight - SAFE_AREA_BOTTOM - STATUS_BAR_HEIGHT,
  },
});

const capsule = () => {
  const right = window.innerWidth - CAPSULE.right;
  const { top, width, height } = CAPSULE;
  return { top, right, bottom: top + height, left: right - width, width, height };
};

const updateManager = () => ({
  onCheckForUpdate: (listener: (result: { hasUpdate: boolean }) => void) => listener({ hasUpdate: false }),
  onUpdateReady: () => undefined,
  onUpdateFailed: () => undefined,
  applyUpdate: () => undefined,
});

/** What the phone and the app say of themselves, and the app-wide events. */
export const systemApis = (port: { pageArea(): PageArea; launch(): Launch }) => {
  const themeChange = listeners<{ theme: string }>();
  device.onChange((now, before) => {
    if (now.theme !== before.theme) themeChange.emit({ theme: now.theme });
  });
  const everything = () => ({ ...windowInfo(port.pageArea()), ...baseInfo(), ...deviceInfo() });
  return {
    getSystemInfoSync: everything,
    getSystemInfo: plain('getSystemInfo', everything),
    getSystemInfoAsync: plain('getSystemInfoAsync', everything),
    getWindowInfo: () => windowInfo(port.pageArea()),
    getAppBaseInfo: baseInfo,
    getDeviceInfo: deviceInfo,
    getSystemSetting: () => ({
      bluetoothEnabled: true,
      locationEnabled: true,
      wifiEnabled: true,
      deviceOrientation: 'portrait',
    }),
    getAppAuthorizeSetting: () => ({
      notificationAuthorized: 'authorized',
      cameraAuthorized: 'authorized',
      phoneCalendarAuthorized: 'authorized',
    }),
    getMenuButtonBoundingClientRect: capsule,
    getAccountInfoSync: () => ({
      miniProgram: { appId: 'touristappid', envVersion: 'develop', version: '' },
    }),
    getUpdateManager: updateManager,
    getLaunchOptionsSync: port.launch,
    getEnterOptionsSync: port.launch,
    onThemeChange: themeChange.on,
    offThemeChange: themeChange.off,
    onAppShow: appShow.on,
    offAppShow: appShow.off,
    onAppHide: appHide.on,
    offAppHide: appHide.off,
    onPageNotFound: pageNotFound.on,
    offPageNotFound: pageNotFound.off,
    onError: (listener: (message: string) => void) => errorListeners.add(listener),
    offError: (listener: (message: string) => void) => errorListeners.delete(listener),
    onUnhandledRejection: (listener: (event: { reason: unknown; promise: Promise<unknown> }) => void) =>
      rejectionListeners.add(listener),
    offUnhandledRejection: (listener: (event: { reason: unknown; promise: Promise<unknown> }) => void) =>
      rejectionListeners.delete(listener),
    ...listenOnly(
      'WindowResize',
      'KeyboardHeightChange',
      'MemoryWarning',
      'LazyLoadError',
      'UserCaptureScreen',
      'AudioInterruptionBegin',
      'AudioInterruptionEnd',
    ),
  };
};

/** Events that never happen on this phone. */
const listenOnly = (...names: string[]): Record<string, () => void> =>
  Object.fromEntries(
    names.flatMap((name) => [`on${name}`, `off${name}`].map((api) => [api, () => undefined])),
  );
