/** A tab of the native bar; pictures by day and by night stand in theme.json. */
const tab = (name: string, text: string) => ({
  pagePath: `tabs/${name}/index`,
  text,
  iconPath: `@${name}`,
  selectedIconPath: `@${name}Active`,
});

/** Each Vant component is wrapped once in src/ui, so it is declared once, here. */
const vant = (...names: string[]) =>
  Object.fromEntries(names.map((name) => [`van-${name}`, `@vant/weapp/${name}/index`]));

/** A domain's pages are a subpackage of their own, fetched ahead while the first page is read. */
const subPackages: { root: string; pages: string[] }[] = [
  { root: 'stations', pages: ['station/index', 'service/index'] },
  {
    root: 'appointments',
    pages: [
      'choose-time/index',
      'confirm/index',
      'done/index',
      'schedule/index',
      'detail/index',
      'station-day/index',
    ],
  },
  {
    root: 'accounts',
    pages: [
      'code/index',
      'link/index',
      'people/index',
      'name/index',
      'invite/index',
      'requests/index',
      'approve/index',
      'team/index',
    ],
  },
  { root: 'consents', pages: ['sign/index', 'list/index', 'copy/index'] },
  { root: 'privacy', pages: ['visits/index', 'record/index'] },
  { root: 'admissions', pages: ['apply/index', 'mine/index', 'application/index', 'station/index'] },
  { root: 'cases', pages: ['clients/index', 'client/index'] },
];

export default defineAppConfig({
  pages: [
    'tabs/home/index',
    'tabs/services/index',
    'tabs/activities/index',
    'tabs/learn/index',
    'tabs/me/index',
  ],
  subPackages,
  preloadRule: {
    'tabs/home/index': { network: 'all', packages: subPackages.map(({ root }) => root) },
  },
  tabBar: {
    color: '@tabText',
    selectedColor: '@tabChosen',
    backgroundColor: '@tabGround',
    borderStyle: 'black',
    list: [
      tab('home', '首页'),
      tab('services', '服务'),
      tab('activities', '活动'),
      tab('learn', '学习'),
      tab('me', '我的'),
    ],
  },
  window: {
    navigationBarTitleText: '康伴',
    navigationBarBackgroundColor: '@ground',
    navigationBarTextStyle: '@navText',
    backgroundColor: '@ground',
    backgroundTextStyle: '@pullText',
  },
  usingComponents: vant('button', 'cell', 'popup', 'switch', 'tag'),
  darkmode: true,
  themeLocation: 'theme.json',
  lazyCodeLoading: 'requiredComponents',
  __usePrivacyCheck__: true,
});
