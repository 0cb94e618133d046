/** A field of a form, or something a label can point at. */
export type Control = {
  /** Its name in the form's result; '' leaves it out. */
  name(): string;
  value(): unknown;
  reset(): void;
  /** What a tap on its label does. */
  activate(): void;
};

const controls = new WeakMap<Element, Control>();

/** Lets forms and labels find a control by its element. */
export const addControl = (node: Element, control: Control): void => {
  controls.set(node, control);
};

export const controlOf = (node: Element): Control | undefined => controls.get(node);

/** All controls below an element, in order. */
export const controlsIn = (node: Element): Control[] =>
  [...node.querySelectorAll('*')].flatMap((child) => controls.get(child) ?? []);
