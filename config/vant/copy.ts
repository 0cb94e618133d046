import fs from 'node:fs';
import path from 'node:path';
import { iconStyles } from './icons';

const PACKAGE = '@vant/weapp/';

/** How each kind of file names the files it needs. */
const REFERENCES: Record<string, RegExp> = {
  '.js': /require\(["']([^"']+)["']\)/g,
  '.wxs': /require\(["']([^"']+)["']\)/g,
  '.wxss': /@import\s*["']([^"']+)["']/g,
  '.wxml': /src="([^"]+\.(?:wxs|wxml))"/g,
};

/**
 * Copies the Vant components that the built app names, and all they need, to `miniprogram_npm`.
 * The icon's styles are replaced: Vant's fetch a font from a remote host.
 * @param library Vant's `lib` folder
 * @param icons the folder of our own icons
 * @param output the built mini-program
 */
export function copyVant(library: string, icons: string, output: string): void {
  const target = path.join(output, 'miniprogram_npm', PACKAGE);
  const used = usedComponents(output).map((name) => path.join(library, name));
  for (const file of closure(used)) {
    const to = path.join(target, path.relative(library, file));
    fs.mkdirSync(path.dirname(to), { recursive: true });
    fs.copyFileSync(file, to);
  }
  const iconStyle = path.join(target, 'icon/index.wxss');
  if (fs.existsSync(iconStyle)) fs.writeFileSync(iconStyle, iconStyles(icons));
}

interface ComponentConfig {
  usingComponents?: Record<string, string>;
}

/** The Vant components named in the app's and its pages' configurations, as paths inside the library. */
function usedComponents(output: string): string[] {
  const used = new Set<string>();
  for (const file of fs.readdirSync(output, { recursive: true, encoding: 'utf8' })) {
    if (!file.endsWith('.json') || file.startsWith('miniprogram_npm')) continue;
    for (const component of Object.values(usingComponents(path.join(output, file))))
      if (component.startsWith(PACKAGE)) used.add(component.slice(PACKAGE.length));
  }
  return [...used];
}

function usingComponents(file: string): Record<string, string> {
  const config: ComponentConfig = JSON.parse(fs.readFileSync(file, 'utf8'));
  return config.usingComponents ?? {};
}

/** All files reachable from the given components (paths without extension). */
function closure(components: string[]): Set<string> {
  const files = new Set<string>();
  const visitComponent = (component: string): void => {
    for (const extension of ['.js', '.json', '.wxml', '.wxss']) visit(component + extension);
  };
  const visit = (file: string): void => {
    if (files.has(file) || !fs.existsSync(file)) return;
    files.add(file);
    const folder = path.dirname(file);
    if (file.endsWith('.json'))
      for (const child of Object.values(usingComponents(file))) visitComponent(path.resolve(folder, child));
    for (const name of references(file))
      visit(path.resolve(folder, path.extname(name) ? name : `${name}.js`));
  };
  components.forEach(visitComponent);
  return files;
}

function references(file: string): string[] {
  const pattern = REFERENCES[path.extname(file)];
  if (!pattern) return [];
  return [...fs.readFileSync(file, 'utf8').matchAll(pattern)].flatMap((match) => match[1] ?? []);
}
