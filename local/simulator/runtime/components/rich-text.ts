import { z } from 'zod';
import { phoneUnits } from '../../units';
import { defineBuiltin } from './builtin';

/** Tags that WeChat lets through; others are left out with all they hold. */
const ALLOWED = new Set(
  'a abbr address article aside b bdi bdo big blockquote br caption center cite code col colgroup dd del div dl dt em fieldset font footer h1 h2 h3 h4 h5 h6 header hr i img ins label legend li mark nav ol p pre q rt ruby s section small span strong sub sup table tbody td tfoot th thead tr tt u ul'.split(
    ' ',
  ),
);
const ATTRIBUTES = new Set('alt class colspan dir height rowspan span src start style type width'.split(' '));

const node = z.object({
  type: z.string().optional(),
  name: z.string().optional(),
  text: z.string().optional(),
  attrs: z.record(z.string(), z.unknown()).optional(),
  get children() {
    return z.array(node).optional();
  },
});
type RichNode = z.infer<typeof node>;

const textOf = (text: string): Text => {
  const holder = document.createElement('textarea');
  holder.innerHTML = text.replace(/</g, '&lt;');
  return document.createTextNode(holder.value);
};

const copyAttributes = (target: HTMLElement, attributes: Record<string, unknown>): void => {
  for (const [name, value] of Object.entries(attributes)) {
    if (ATTRIBUTES.has(name))
      target.setAttribute(name, name === 'style' ? phoneUnits(String(value)) : String(value));
  }
};

const fromNode = (rich: RichNode): Node[] => {
  if (rich.type === 'text' || rich.name === undefined) return [textOf(rich.text ?? '')];
  if (!ALLOWED.has(rich.name)) return [];
  const drawn = document.createElement(rich.name);
  copyAttributes(drawn, rich.attrs ?? {});
  drawn.append(...(rich.children ?? []).flatMap(fromNode));
  return [drawn];
};

/** Reads HTML without running any of it. */
const fromHtml = (html: string): Node[] => {
  const copy = (source: Node): Node[] => {
    if (source instanceof Text) return [document.createTextNode(source.data)];
    if (!(source instanceof Element) || !ALLOWED.has(source.localName)) return [];
    const drawn = document.createElement(source.localName);
    copyAttributes(drawn, Object.fromEntries([...source.attributes].map(({ name, value }) => [name, value])));
    drawn.append(...[...source.childNodes].flatMap(copy));
    return [drawn];
  };
  return [...new DOMParser().parseFromString(html, 'text/html').body.childNodes].flatMap(copy);
};

/** `rich-text`: trusted tags and attributes only. */
export const defineRichText = (): void => {
  defineBuiltin('rich-text', { nodes: null, space: '' }, (host) => ({
    changed() {
      const { nodes } = host.props;
      const parsed = z.array(node).safeParse(nodes);
      const drawn =
        typeof nodes === 'string' ? fromHtml(nodes) : parsed.success ? parsed.data.flatMap(fromNode) : [];
      host.dom.replaceChildren(...drawn);
    },
  }));
};
