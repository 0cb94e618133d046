import type { Files } from './files';

/** Given to each module by name. */
const GIVEN = [
  'require',
  'module',
  'exports',
  'wx',
  'App',
  'Page',
  'Component',
  'Behavior',
  'getApp',
  'getCurrentPages',
  'Date',
];

/** There is no browser around a mini-program's code, and no Intl on many phones. */
const WITHHELD = [
  'window',
  'document',
  'navigator',
  'location',
  'history',
  'localStorage',
  'sessionStorage',
  'XMLHttpRequest',
  'fetch',
  'MutationObserver',
  'IntersectionObserver',
  'ResizeObserver',
  'WebSocket',
  'Image',
  'HTMLElement',
  'Element',
  'Node',
  'self',
  'top',
  'parent',
  'frames',
  'globalThis',
  'alert',
  'Intl',
];

/** Wraps every script. @returns JavaScript: an object of functions by file name. */
export const compileModules = (files: Files): string => {
  const parameters = [...GIVEN, ...WITHHELD].join(',');
  const modules = [...files.names]
    .filter((name) => name.endsWith('.js'))
    .map((name) => `${JSON.stringify(name)}:function(${parameters}){${files.read(name)}\n}`);
  return `{${modules.join(',\n')}}`;
};
