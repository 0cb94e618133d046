import { z } from 'zod';

/** `app.json` window settings and, per page, the same keys in the page's JSON. */
export const windowConfig = z.object({
  navigationBarTitleText: z.string().optional(),
  navigationBarBackgroundColor: z.string().optional(),
  navigationBarTextStyle: z.string().optional(),
  navigationStyle: z.string().optional(),
  backgroundColor: z.string().optional(),
  backgroundTextStyle: z.string().optional(),
  enablePullDownRefresh: z.boolean().optional(),
  onReachBottomDistance: z.number().optional(),
  disableScroll: z.boolean().optional(),
});

const tabBar = z.object({
  color: z.string(),
  selectedColor: z.string(),
  backgroundColor: z.string(),
  borderStyle: z.string().optional(),
  custom: z.boolean().optional(),
  list: z.array(
    z.object({
      pagePath: z.string(),
      text: z.string(),
      iconPath: z.string().optional(),
      selectedIconPath: z.string().optional(),
    }),
  ),
});

const subPackage = z.object({ root: z.string(), pages: z.array(z.string()) });

const usingComponents = z.record(z.string(), z.string());

export const appConfig = z.object({
  pages: z.array(z.string()),
  subPackages: z.array(subPackage).optional(),
  subpackages: z.array(subPackage).optional(),
  window: windowConfig.optional(),
  tabBar: tabBar.optional(),
  usingComponents: usingComponents.optional(),
  darkmode: z.boolean().optional(),
  themeLocation: z.string().optional(),
  __usePrivacyCheck__: z.boolean().optional(),
});

export const STYLE_ISOLATIONS = [
  'isolated',
  'apply-shared',
  'shared',
  'page-isolated',
  'page-apply-shared',
  'page-shared',
] as const;

export const componentConfig = windowConfig.extend({
  component: z.boolean().optional(),
  usingComponents: usingComponents.optional(),
  componentGenerics: z
    .record(z.string(), z.union([z.literal(true), z.object({ default: z.string().optional() })]))
    .optional(),
  styleIsolation: z.enum(STYLE_ISOLATIONS).optional(),
  addGlobalClass: z.boolean().optional(),
  pureDataPattern: z.string().optional(),
});

export const theme = z.object({
  light: z.record(z.string(), z.string()),
  dark: z.record(z.string(), z.string()),
});

export type WindowConfig = z.infer<typeof windowConfig>;
export type AppConfig = z.infer<typeof appConfig>;
export type TabBarConfig = z.infer<typeof tabBar>;
export type Theme = z.infer<typeof theme>;

/** A page or component: its JSON, with every used component named by its absolute path ("/a/b"). */
export type ComponentConfig = z.infer<typeof componentConfig> & {
  usingComponents: Record<string, string>;
  /** Prefix of its classes in the DOM when its styles are its own. */
  styleScope: string;
};

/** What the compiler knows of a mini-program, apart from its code. */
export type Program = {
  app: AppConfig;
  /** Every page's path, subpackages included; the first is the home page. */
  pages: string[];
  components: Record<string, ComponentConfig>;
  /** CSS by path; `app` is the app's own. Class names carry {@link STYLE_SCOPE} in components. */
  styles: Record<string, string>;
  theme: Theme | null;
};

/** Stands in a component's CSS before every class name; the runtime puts the scope there, or nothing. */
export const STYLE_SCOPE = '__scope__';
