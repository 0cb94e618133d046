import type * as glassEasel from 'glass-easel';

declare global {
  interface Node {
    /** glass-easel's element for this node, where there is one. */
    __wxElement?: glassEasel.Element;
  }
}

/** The component tree's element at or above a DOM node. */
export const wxElementAt = (node: Node | null): glassEasel.Element | undefined => {
  for (let at = node; at !== null; at = at.parentNode)
    if (at.__wxElement !== undefined) return at.__wxElement;
  return undefined;
};

/** The DOM element that shows an element of the component tree. */
export const domOf = (element: glassEasel.Element): HTMLElement | undefined => {
  const node: unknown = element.getBackendElement();
  return node instanceof HTMLElement ? node : undefined;
};
