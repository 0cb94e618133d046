import { appConfig, type Program, theme } from '../program';
import { pagePaths, readComponents } from './components';
import { Files } from './files';
import { compileModules } from './modules';
import { compileStyles, type StyleOwner } from './styles';
import { compileTemplates } from './templates';

export type Compiled = {
  /** A script that leaves the mini-program on `window.__miniProgram`. */
  script: string;
  /** What is wrong with the mini-program, though it can be tried. */
  warnings: string[];
};

/**
 * Compiles a built mini-program (a folder with app.json) to one script for the browser.
 * @throws when app.json or another JSON file is missing or malformed.
 */
export const compile = (dist: string): Compiled => {
  const files = new Files(dist);
  const warnings: string[] = [];
  const warn = (message: string) => warnings.push(message);

  const app = appConfig.parse(JSON.parse(files.read('app.json')));
  const pages = pagePaths(app);
  const components = readComponents(files, app, warn);
  const owners = new Map<string, StyleOwner>([['app', { kind: 'app' }]]);
  for (const path of Object.keys(components)) {
    owners.set(path, { kind: pages.includes(path) ? 'page' : 'component', path });
  }
  const program: Program = {
    app,
    pages,
    components,
    styles: compileStyles(files, owners),
    theme: app.themeLocation ? theme.parse(JSON.parse(files.read(app.themeLocation))) : null,
  };
  const script = `window.__miniProgram = ${JSON.stringify(program)};
window.__miniProgram.templates = ${compileTemplates(files, warn)};
window.__miniProgram.modules = ${compileModules(files)};
`;
  return { script, warnings };
};
