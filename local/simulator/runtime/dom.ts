type Attributes = Record<string, string | boolean | undefined>;

/** Makes an HTML element with attributes and children; a false or missing attribute is left out. */
export const element = <K extends keyof HTMLElementTagNameMap>(
  tag: K,
  attributes: Attributes = {},
  ...children: (Node | string)[]
): HTMLElementTagNameMap[K] => {
  const node = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) setAttribute(node, name, value);
  node.append(...children);
  return node;
};

/** Sets or, when false or missing, removes an attribute. */
export const setAttribute = (node: Element, name: string, value: string | boolean | undefined): void => {
  if (value === undefined || value === false) node.removeAttribute(name);
  else node.setAttribute(name, value === true ? '' : value);
};

/** An inline SVG icon that follows the text's colour. */
export const svg = (viewBox: string, body: string, className: string): HTMLElement => {
  const holder = element('span', { class: className, 'aria-hidden': 'true' });
  holder.innerHTML = `<svg viewBox="${viewBox}" fill="currentColor">${body}</svg>`;
  return holder;
};
