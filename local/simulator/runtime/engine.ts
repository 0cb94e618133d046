import * as glassEasel from 'glass-easel';
import { type CodeSpace, MiniProgramEnv, type Root } from 'glass-easel-miniprogram-adapter';
import { STYLE_SCOPE } from '../program';
import { type PageArea, PhoneBackend } from './backend';
import { reportError } from './errors';
import { program } from './program';
import { passSetDataThroughJson } from './set-data';

type StaticConfig = Parameters<CodeSpace['addComponentStaticConfig']>[1];
type Definition = { options?: Record<string, unknown>; behaviors?: unknown[] };
type Constructors = { Page: unknown; Component: unknown; Behavior: unknown };

glassEasel.globalOptions.writeIdToDOM = true;
// Vant has a property named `dataset`; written to the node it would hide the node's own.
glassEasel.globalOptions.writeFieldsToNode = false;
glassEasel.addGlobalWarningListener(() => false);
glassEasel.addGlobalErrorListener((error, method, related) => {
  const where = typeof related === 'string' ? related : (related?.is ?? 'component');
  reportError(error, `${where} ${method ?? ''}`.trim());
  return false;
});

const environment = new MiniProgramEnv();
const codeSpace = environment.createCodeSpace('', true);

/** Where built-in components are defined. */
export const componentSpace = codeSpace.getComponentSpace();

const ready: glassEasel.GeneralComponent[] = [];

/** `ready` comes once the tree has been laid out. */
const announceReady = (component: glassEasel.GeneralComponent): void => {
  if (ready.push(component) > 1) return;
  setTimeout(() => {
    for (const each of ready.splice(0)) {
      if (glassEasel.Element.isAttached(each)) each.triggerLifetime('ready', []);
    }
  }, 0);
};

/** A page's or component's methods run on its caller, which has the component behind it. */
const componentOf = (caller: object): glassEasel.GeneralComponent => {
  const inner: unknown = Reflect.get(caller, '_$');
  if (!(inner instanceof glassEasel.Component)) throw new Error('not a page or component');
  return inner;
};

const markHost = (component: glassEasel.GeneralComponent): void => {
  const node = component.getBackendElement();
  if (node instanceof HTMLElement) node.setAttribute('is', component.is);
};

codeSpace.setOverallBehavior(
  componentSpace
    .define()
    .lifetime('created', function (this: object) {
      markHost(componentOf(this));
    })
    .lifetime('attached', function (this: object) {
      announceReady(componentOf(this));
    })
    .registerBehavior(),
);

type WithOptions = {
  prepareComponentOptions(is: string, options?: unknown): [glassEasel.ComponentOptions, unknown];
};

const preparesOptions = (space: object): space is WithOptions => 'prepareComponentOptions' in space;

/** The ids of a page's own elements stay as written, so that labels and tests find them. */
const keepIdsAsWritten = (space: CodeSpace): void => {
  if (!preparesOptions(space))
    throw new Error('glass-easel-miniprogram-adapter has changed: prepareComponentOptions');
  const prepare = space.prepareComponentOptions.bind(space);
  space.prepareComponentOptions = (is, options) => {
    const [prepared, isolation] = prepare(is, options);
    const inPackage = is.startsWith('miniprogram_npm/');
    return [inPackage ? prepared : { ...prepared, idPrefixGenerator: undefined }, isolation];
  };
};
keepIdsAsWritten(codeSpace);
passSetDataThroughJson();

const appStyles = document.createElement('style');
const componentStyles = document.createElement('style');
const pageStyles = document.createElement('style');
appStyles.textContent = program.styles.app ?? '';
document.head.append(appStyles, componentStyles, pageStyles);

const isOwn = (isolation: unknown): boolean => isolation !== 'shared' && isolation !== 'page-shared';

/** Components may say in code or in JSON whose styles reach them. */
const isolationOf = (path: string, definition: Definition): string => {
  const config = program.components[path];
  const declared = definition.options?.styleIsolation ?? config?.styleIsolation;
  if (typeof declared === 'string') return declared;
  if (config?.component !== true) return 'shared';
  const global = definition.options?.addGlobalClass ?? config.addGlobalClass;
  return global === true ? 'apply-shared' : 'isolated';
};

const addStyles = (path: string, isolation: string): void => {
  const css = program.styles[path];
  if (css === undefined) return;
  const scope =
    isOwn(isolation) && !program.pages.includes(path) ? `${program.components[path]?.styleScope}--` : '';
  const sheet = program.pages.includes(path) ? pageStyles : componentStyles;
  sheet.append(`${css.replaceAll(STYLE_SCOPE, scope)}\n`);
};

const configure = (path: string, definition: Definition): Definition => {
  const config = program.components[path];
  const isolation = isolationOf(path, definition);
  const known: Record<keyof StaticConfig, unknown> = {
    component: config?.component,
    usingComponents: config?.usingComponents,
    componentGenerics: config?.componentGenerics,
    componentPlaceholder: undefined,
    styleIsolation: isolation,
    addGlobalClass: undefined,
    pureDataPattern: config?.pureDataPattern,
  };
  // The adapter types style isolation as a const enum of exactly these strings.
  codeSpace.addComponentStaticConfig(path, known as StaticConfig);
  codeSpace.addStyleSheet(path, undefined, config?.styleScope);
  addStyles(path, isolation);
  // `wx://form-field` and its kind are WeChat's own and unknown here.
  return {
    ...definition,
    behaviors: definition.behaviors?.filter((behavior) => typeof behavior !== 'string'),
  };
};

let current: { path: string; make: Constructors } | undefined;

const during = (kind: keyof Constructors) => (definition: Definition) => {
  if (current === undefined) throw new Error(`${kind}() was called outside of a page or component file`);
  const make = current.make[kind];
  if (typeof make !== 'function') throw new Error(`no ${kind}`);
  if (kind === 'Behavior') {
    return make({
      ...definition,
      behaviors: definition.behaviors?.filter((each) => typeof each !== 'string'),
    });
  }
  return make(configure(current.path, definition));
};

/** The `Page`, `Component` and `Behavior` that scripts see: they register whatever file is running. */
export const constructors = {
  Page: during('Page'),
  Component: during('Component'),
  Behavior: during('Behavior'),
};

const registered = new Set<string>();

/** Runs a component's script after the scripts of all it uses, once. @param load runs a script file. */
export const register = (path: string, load: (file: string) => unknown): void => {
  if (registered.has(path)) return;
  registered.add(path);
  const config = program.components[path];
  if (config === undefined) throw new Error(`component "${path}" is not there`);
  for (const used of Object.values(config.usingComponents)) register(used.slice(1), load);
  const content = program.templates[path];
  if (content !== undefined) codeSpace.addCompiledTemplate(path, { groupList: program.templates, content });
  codeSpace.componentEnv(path, (make) => {
    const outer = current;
    current = { path, make };
    try {
      load(`${path}.js`);
    } finally {
      current = outer;
    }
  });
};

/** Lets pages be drawn into the phone's page area. @returns how to make one. */
export const startEngine = (pageArea: () => PageArea): ((path: string) => Root) => {
  const backend = environment.associateBackend(new PhoneBackend(pageArea));
  return (path) => backend.createRoot('wx-page', codeSpace, `/${path}`);
};
