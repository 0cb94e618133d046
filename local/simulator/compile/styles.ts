import path from 'node:path';
import postcss, { type AtRule, type Rule } from 'postcss';
import selectorParser, { type Root as Selectors } from 'postcss-selector-parser';
import { STYLE_SCOPE } from '../program';
import { domTag } from '../tags';
import { phoneUnits } from '../units';
import { type Files, resolveFrom } from './files';

/** Whose styles they are: decides how far their selectors reach. */
export type StyleOwner =
  | { kind: 'app' }
  | { kind: 'page'; path: string }
  | { kind: 'component'; path: string };

const IMPORT = /@import\s*(?:url\()?["']([^"']+)["']\)?\s*;?/g;
const DARK = /^\(\s*prefers-color-scheme\s*:\s*(dark|light)\s*\)$/;

/** A WXSS file with everything it imports, in order; a file already taken is not taken again. */
const withImports = (files: Files, name: string, seen = new Set<string>()): string => {
  if (seen.has(name) || !files.has(name)) return '';
  seen.add(name);
  return files
    .read(name)
    .replace(IMPORT, (_, target: string) => withImports(files, resolveFrom(name, target), seen));
};

const isKeyframe = (rule: Rule): boolean =>
  rule.parent?.type === 'atrule' && /keyframes$/.test((rule.parent as AtRule).name);

/** Page styles stay in their page without weighing more than they would on a phone. */
const scopeToPage = (selectors: Selectors, page: string): void => {
  const where = `:where(wx-page[data-route="${page}"])`;
  selectors.each((selector) => {
    const first = selector.at(0);
    if (first?.type === 'tag' && first.value === 'wx-page') {
      first.replaceWith(selectorParser.string({ value: `wx-page${where.replace('wx-page', '')}` }));
    } else {
      selector.prepend(selectorParser.string({ value: `${where} ` }));
    }
  });
};

const scopeToComponent = (selectors: Selectors, component: string): void => {
  selectors.walkClasses((node) => {
    node.replaceWith(selectorParser.string({ value: `.${STYLE_SCOPE}${node.toString().trim().slice(1)}` }));
  });
  selectors.walkPseudos((node) => {
    if (node.value === ':host') {
      node.replaceWith(selectorParser.string({ value: `[is="${component}"]` }));
    }
  });
};

const rewriteSelectors = (selector: string, owner: StyleOwner): string =>
  selectorParser((selectors) => {
    selectors.walkTags((tag) => {
      tag.value = domTag(tag.value);
    });
    if (owner.kind === 'page') scopeToPage(selectors, owner.path);
    if (owner.kind === 'component') scopeToComponent(selectors, owner.path);
  }).processSync(selector);

/** Turns `@media (prefers-color-scheme: …)` into selectors that follow the simulator's own switch. */
const followThemeSwitch = (rule: AtRule): void => {
  const theme = DARK.exec(rule.params.trim())?.[1];
  if (theme === undefined) return;
  rule.walkRules((inner) => {
    inner.selectors = inner.selectors.map((selector) => `:where([data-theme="${theme}"]) ${selector}`);
  });
  rule.replaceWith(rule.nodes ?? []);
};

/** Translates WXSS to CSS: tags, units, dark theme, and the reach of each selector. */
export const wxssToCss = (wxss: string, owner: StyleOwner): string => {
  const root = postcss.parse(wxss);
  root.walkDecls((declaration) => {
    declaration.value = phoneUnits(declaration.value).replace(/url\((['"]?)\/\//g, 'url($1https://');
  });
  root.walkRules((rule) => {
    if (!isKeyframe(rule)) rule.selector = rewriteSelectors(rule.selector, owner);
  });
  root.walkAtRules('media', followThemeSwitch);
  return root.toString();
};

/** Compiles the WXSS of the app, of every page and of every component, by path. */
export const compileStyles = (files: Files, owners: Map<string, StyleOwner>): Record<string, string> => {
  const styles: Record<string, string> = {};
  for (const [name, owner] of owners) {
    const file = `${path.posix.normalize(name)}.wxss`;
    if (files.has(file)) styles[name] = wxssToCss(withImports(files, file), owner);
  }
  return styles;
};
