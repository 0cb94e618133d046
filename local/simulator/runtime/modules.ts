import { PhoneDate } from './device';
import { program } from './program';

type Constructors = Record<'App' | 'Page' | 'Component' | 'Behavior', (definition: never) => unknown>;
type Given = Constructors & { wx: object; getApp: () => unknown; getCurrentPages: () => unknown[] };

const normalize = (path: string): string => {
  const parts: string[] = [];
  for (const part of path.split('/')) {
    if (part === '..') parts.pop();
    else if (part !== '.' && part !== '') parts.push(part);
  }
  return parts.join('/');
};

const find = (from: string, name: string): string => {
  const base = normalize(name.startsWith('/') ? name : `${from.slice(0, from.lastIndexOf('/') + 1)}${name}`);
  const found = [base, `${base}.js`, `${base}/index.js`].find((candidate) => candidate in program.modules);
  if (found === undefined) throw new Error(`module '${name}' is not defined (required from ${from})`);
  return found;
};

/** Makes `require`: each script runs once, with WeChat's globals handed to it. */
export const createRequire = (given: Given): ((file: string) => unknown) => {
  const loaded = new Map<string, { exports: unknown }>();
  const load = (file: string): unknown => {
    const known = loaded.get(file);
    if (known !== undefined) return known.exports;
    const module = { exports: {} };
    loaded.set(file, module);
    const run = program.modules[file];
    if (run === undefined) throw new Error(`module '${file}' is not defined`);
    const require = (name: string) => load(find(file, name));
    const { wx, App, Page, Component, Behavior, getApp, getCurrentPages } = given;
    run.call(
      module.exports,
      require,
      module,
      module.exports,
      wx,
      App,
      Page,
      Component,
      Behavior,
      getApp,
      getCurrentPages,
      PhoneDate,
    );
    return module.exports;
  };
  return load;
};
