import * as glassEasel from 'glass-easel';
import type { BuiltinTag } from '../../tags';
import { componentSpace } from '../engine';
import { dispatch } from '../events';
import { domOf } from '../nodes';

/** Properties with their defaults; the default's type is the property's, null accepts anything. */
type Defaults = Record<string, string | number | boolean | null>;
type Widen<T> = T extends string ? string : T extends number ? number : T extends boolean ? boolean : unknown;
export type Props<D extends Defaults> = { readonly [K in keyof D]: Widen<D[K]> };

const ARIA = [
  'atomic',
  'busy',
  'checked',
  'controls',
  'current',
  'describedby',
  'disabled',
  'expanded',
  'haspopup',
  'hidden',
  'invalid',
  'label',
  'labelledby',
  'level',
  'live',
  'modal',
  'multiline',
  'orientation',
  'owns',
  'pressed',
  'readonly',
  'required',
  'selected',
  'sort',
  'valuemax',
  'valuemin',
  'valuenow',
  'valuetext',
] as const;

const ariaProperty = (name: string): string => `aria${name.charAt(0).toUpperCase()}${name.slice(1)}`;

/** One built-in component on a page. */
export class Host<D extends Defaults = Defaults> {
  readonly component: glassEasel.GeneralComponent;
  readonly dom: HTMLElement;
  /** The element that assistive technology should see; a field names its inner one. */
  accessible: HTMLElement;
  readonly #defaults: D;
  /** Attributes that the page set: only those are taken away again. */
  readonly #fromPage = new Set<string>();

  constructor(component: glassEasel.GeneralComponent, dom: HTMLElement, defaults: D) {
    this.component = component;
    this.dom = dom;
    this.accessible = dom;
    this.#defaults = defaults;
  }

  /** The properties as they are now. */
  get props(): Props<D> {
    const data: Record<string, unknown> = this.component.data;
    const entries = Object.entries(this.#defaults).map(([name, byDefault]) => [
      name,
      coerce(data[name], byDefault),
    ]);
    return Object.fromEntries(entries);
  }

  /** A property that every component may have. */
  common(name: string): unknown {
    return Reflect.get(this.component.data, name);
  }

  /** Changes its own property, as the person's hand does: the page hears of it only by event. */
  set(change: Partial<{ [K in keyof D]: Widen<D[K]> }>): void {
    this.component.setData(change);
  }

  /** Tells the page; WeChat's component events do not bubble unless it says so. */
  emit(name: string, detail: unknown = {}, bubbles = false): void {
    dispatch(this.dom, name, detail, { bubbles });
  }

  /** Hears an event of the component tree that reaches this component. */
  on(name: string, listener: (event: glassEasel.ShadowedEvent<unknown>) => void): void {
    this.component.addListener(name, (event) => {
      listener(event);
    });
  }

  /** Sets an attribute for assistive technology; an empty value leaves the component's own. */
  setAccessible(name: string, value: string): void {
    if (value !== '') {
      this.accessible.setAttribute(name, value);
      this.#fromPage.add(name);
    } else if (this.#fromPage.delete(name)) this.accessible.removeAttribute(name);
  }

  /** Gives an element inside the component a class that its user names with its own styles. */
  namedClass(className: string): HTMLElement {
    const shadowRoot = this.component.getShadowRoot();
    if (shadowRoot === null) throw new Error('a built-in component has a shadow tree');
    const node = shadowRoot.createNativeNode('span');
    node.setNodeClass(className);
    shadowRoot.appendChild(node);
    const dom = domOf(node);
    if (dom === undefined) throw new Error('a native node has a DOM element');
    return dom;
  }
}

const coerce = (value: unknown, byDefault: Defaults[string]): unknown => {
  if (value === undefined || value === null) return byDefault;
  if (typeof byDefault === 'string') return String(value);
  if (typeof byDefault === 'boolean') return Boolean(value);
  if (typeof byDefault === 'number') return Number.isFinite(Number(value)) ? Number(value) : byDefault;
  return value;
};

/** What a component does; both are optional. */
export type Behaviour = {
  /** Draws the properties: once when it comes to the page and after each change. */
  changed?(): void;
  detached?(): void;
};

/** glass-easel's place for classes that come and go. */
const TEMPORARY_CLASSES = 3;

const HOVER = { hoverClass: 'none', hoverStartTime: 50, hoverStayTime: 400, hoverStopPropagation: false };
type WithHover = typeof HOVER;

const CONTROL_ROLES = new Set(['button', 'checkbox', 'link', 'menuitem', 'option', 'radio', 'switch', 'tab']);

const drawCommon = (host: Host): void => {
  host.dom.hidden = Boolean(host.common('hidden'));
  const role = host.common('ariaRole') || host.common('role');
  if (typeof role === 'string') host.setAccessible('role', role);
  for (const name of ARIA) {
    const value = host.common(ariaProperty(name));
    host.setAccessible(`aria-${name}`, value === undefined || value === null ? '' : String(value));
  }
  // WeChat's headings have no level; the browser's want one.
  if (role === 'heading' && !host.dom.hasAttribute('aria-level')) host.dom.setAttribute('aria-level', '2');
  // What acts like a control can be reached from the keyboard.
  if (typeof role === 'string' && CONTROL_ROLES.has(role) && host.accessible === host.dom)
    host.dom.tabIndex = 0;
};

const addHover = (host: Host<WithHover>): void => {
  let timer: number | undefined;
  const setHovered = (hovered: boolean, afterMs: number) => {
    const { hoverClass } = host.props;
    if (hoverClass === 'none' || hoverClass === '') return;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => {
      for (const name of hoverClass.split(/\s+/)) {
        host.component.toggleNodeClass(name, hovered, TEMPORARY_CLASSES);
      }
    }, afterMs);
  };
  host.on('touchstart', () => setHovered(true, host.props.hoverStartTime));
  for (const end of ['touchend', 'touchcancel'])
    host.on(end, () => setHovered(false, host.props.hoverStayTime));
};

type Options = {
  /** Properties of pressing (`hover-class`) come with it. */
  hover?: boolean;
  /** Classes its user names for elements inside it. */
  classes?: string[];
};

/**
 * Defines one of WeChat's own components.
 * @param setup called when an instance is made, before its properties are known
 */
export const defineBuiltin = <D extends Defaults>(
  tag: BuiltinTag,
  defaults: D,
  setup: (host: Host<D>) => Behaviour,
  options: Options = {},
): void => {
  const hosts = new WeakMap<glassEasel.GeneralComponent, { host: Host; behaviour: Behaviour }>();
  const all: Defaults = { ...defaults, ...(options.hover ? HOVER : {}) };
  const names = [...Object.keys(all), 'hidden', 'role', 'ariaRole', ...ARIA.map(ariaProperty)];
  const draw = (component: glassEasel.GeneralComponent) => {
    const made = hosts.get(component);
    if (made === undefined) return;
    drawCommon(made.host);
    made.behaviour.changed?.();
  };
  const definition = componentSpace
    .define(`builtin/${tag}`)
    .options({ styleScope: glassEasel.StyleScopeManager.globalScope() })
    .definition({
      properties: Object.fromEntries(names.map((name) => [name, null])),
      externalClasses: options.classes ?? [],
      observers: {
        '**'(this: glassEasel.GeneralComponent) {
          if (glassEasel.Element.isAttached(this)) draw(this);
        },
      },
      lifetimes: {
        created(this: glassEasel.GeneralComponent) {
          const dom = domOf(this);
          if (dom === undefined) return;
          const host = new Host(this, dom, defaults);
          const behaviour = setup(host);
          hosts.set(this, { host, behaviour });
          if (options.hover) addHover(new Host(this, dom, HOVER));
        },
        attached(this: glassEasel.GeneralComponent) {
          draw(this);
        },
        detached(this: glassEasel.GeneralComponent) {
          hosts.get(this)?.behaviour.detached?.();
        },
      },
    })
    .registerComponent();
  componentSpace.setGlobalUsingComponent(tag, definition);
};
