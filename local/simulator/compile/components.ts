import path from 'node:path';
import { type AppConfig, type ComponentConfig, componentConfig } from '../program';
import { type Files, resolveFrom } from './files';

/** Every page's path, subpackages included. */
export const pagePaths = (app: AppConfig): string[] => [
  ...app.pages,
  ...[...(app.subPackages ?? []), ...(app.subpackages ?? [])].flatMap(({ root, pages }) =>
    pages.map((page) => path.posix.join(root, page)),
  ),
];

/** WeChat looks for a package in `miniprogram_npm` of the folder and of every folder above it. */
const findInPackages = (files: Files, from: string, name: string): string | undefined => {
  for (let folder = path.posix.dirname(from); ; folder = path.posix.dirname(folder)) {
    const base = path.posix.join(folder, 'miniprogram_npm', name);
    for (const candidate of [base, `${base}/index`]) if (files.has(`${candidate}.json`)) return candidate;
    if (folder === '.') return undefined;
  }
};

const findComponent = (files: Files, from: string, name: string): string | undefined => {
  const beside = resolveFrom(from, name);
  if (files.has(`${beside}.json`)) return beside;
  return name.startsWith('/') || name.startsWith('.') ? undefined : findInPackages(files, from, name);
};

const styleScope = (component: string): string =>
  component
    .replace(/^miniprogram_npm\//, '')
    .replace(/\/index$/, '')
    .replace(/[^\w]+/g, '-')
    .replace(/^-/, '');

/** Reads the JSON of every page and component and finds what each of them uses. */
export const readComponents = (
  files: Files,
  app: AppConfig,
  warn: (message: string) => void,
): Record<string, ComponentConfig> => {
  const pages = new Set(pagePaths(app));
  const components: Record<string, ComponentConfig> = {};
  for (const name of files.named('.json')) {
    if (!pages.has(name) && !files.has(`${name}.wxml`)) continue;
    const config = componentConfig.parse(JSON.parse(files.read(`${name}.json`)));
    if (!pages.has(name) && config.component !== true) continue;
    const usingComponents: Record<string, string> = {};
    for (const [scope, used] of [
      ['app', app.usingComponents],
      [name, config.usingComponents],
    ] as const) {
      for (const [tag, target] of Object.entries(used ?? {})) {
        const found = findComponent(files, scope, target);
        if (found === undefined) warn(`${scope}.json: component ${target} (${tag}) is not there`);
        else usingComponents[tag] = `/${found}`;
      }
    }
    components[name] = { ...config, usingComponents, styleScope: styleScope(name) };
  }
  for (const page of pages) {
    // A page needs no JSON of its own.
    components[page] ??= { usingComponents: {}, styleScope: styleScope(page) };
  }
  return components;
};
