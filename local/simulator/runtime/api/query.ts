import type { component } from 'glass-easel-miniprogram-adapter';
import { BUILTIN_TAGS } from '../../tags';
import type { PageNavigator } from '../navigator';
import { SelectorQuery } from '../selector-query';

type Caller = InstanceType<typeof component.ComponentCaller>;
type ObserverOptions = { thresholds?: number[]; initialRatio?: number; observeAll?: boolean };

const builtins: ReadonlySet<string> = new Set(BUILTIN_TAGS);

/** Measuring and observing nodes, and asking what is there. */
export const queryApis = (navigator: PageNavigator, apis: () => object) => ({
  createSelectorQuery: () => new SelectorQuery(navigator.top?.root.get()),
  createIntersectionObserver: (from?: Caller, options?: ObserverOptions) =>
    (from ?? navigator.top?.root.get())?.createIntersectionObserver(options),
  nextTick: (run: () => void) => setTimeout(run, 0),
  /** `api.name`, `button.open-type` …: says yes only to what is there. */
  canIUse: (schema: string): boolean => {
    const [first = '', second] = schema.split('.');
    const found: unknown = Reflect.get(apis(), first);
    if (found === undefined) return builtins.has(first);
    return first !== 'cloud' || second === undefined || Reflect.has(Object(found), second);
  },
  reportEvent: () => undefined,
  reportAnalytics: () => undefined,
  reportPerformance: () => undefined,
  getLogManager: () => ({ debug: console.debug, info: console.info, log: console.log, warn: console.warn }),
  getRealtimeLogManager: () => ({
    info: console.info,
    warn: console.warn,
    error: console.error,
    setFilterMsg: () => undefined,
    addFilterMsg: () => undefined,
  }),
});
