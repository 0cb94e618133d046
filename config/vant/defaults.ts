import fs from 'node:fs';
import path from 'node:path';

/** A property as a WeChat component declares it: a constructor, or a type with a first value. */
type Declared = { type?: unknown; value?: unknown } | ((...args: never[]) => unknown) | null;
interface Definition {
  behaviors?: (Definition | string)[];
  properties?: Record<string, Declared>;
}
/** What a component's file expects of WeChat while it is being loaded. */
interface WeChatGlobals {
  Component?: (definition: Definition) => void;
  Behavior?: (definition: Definition) => Definition;
  wx?: object;
}

const loadTimeWx = {
  getSystemInfoSync: () => ({ SDKVersion: '3.7.0' }),
  getAppBaseInfo: () => ({ SDKVersion: '3.7.0' }),
  canIUse: () => true,
};

/**
 * Reads each Vant component's own defaults, as template expressions by tag and property.
 *
 * A Taro template names every property that any page uses, so a page that leaves one out hands on
 * `undefined` and Vant's default is lost (NervJS/taro#11575). With these the template says the default itself.
 */
export function vantDefaults(library: string): Record<string, Record<string, string>> {
  const components = fs
    .readdirSync(library)
    .filter((name) => fs.existsSync(path.join(library, name, 'index.wxml')));
  return Object.fromEntries(
    components.map((name) => [`van-${name}`, defaultsOf(path.join(library, name, 'index.js'))]),
  );
}

function defaultsOf(file: string): Record<string, string> {
  const defaults: Record<string, string> = {};
  const collect = (definition: Definition): void => {
    for (const behavior of definition.behaviors ?? []) if (typeof behavior === 'object') collect(behavior);
    for (const [name, declared] of Object.entries(definition.properties ?? {})) {
      const expression = asExpression(declared);
      if (expression !== undefined) {
        defaults[name] = expression;
        defaults[kebab(name)] = expression;
      }
    }
  };
  loadAsWeChat(file, collect);
  return defaults;
}

function loadAsWeChat(file: string, onComponent: (definition: Definition) => void): void {
  const globals: WeChatGlobals = globalThis as WeChatGlobals;
  const before = { Component: globals.Component, Behavior: globals.Behavior, wx: globals.wx };
  Object.assign(globals, {
    Component: onComponent,
    Behavior: (it: Definition) => it,
    wx: loadTimeWx,
  });
  try {
    delete require.cache[file];
    require(file);
  } finally {
    Object.assign(globals, before);
  }
}

/** The template's words for a default, or undefined where none can be said (objects, "any", the current time). */
function asExpression(declared: Declared): string | undefined {
  const type = typeof declared === 'function' ? declared : declared?.type;
  const value = declared && 'value' in declared ? declared.value : emptyOf(type);
  if (typeof value === 'string') return `'${value}'`;
  if (typeof value === 'boolean') return String(value);
  if (typeof value === 'number' && !isTimestamp(value)) return String(value);
  return undefined;
}

function emptyOf(type: unknown): string | number | boolean | undefined {
  if (type === String) return '';
  if (type === Number) return 0;
  if (type === Boolean) return false;
  return undefined;
}

/** Calendars take "now" as a default; the moment of the build must not be written into the template. */
const isTimestamp = (value: number): boolean => value > 1e11;

const kebab = (name: string): string => name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
