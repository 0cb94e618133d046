import { element } from '../runtime/dom';

/** A titled part of the panel. */
export const part = (title: string, ...content: (Node | string)[]): HTMLElement =>
  element('section', { class: 'part' }, element('h2', {}, title), ...content);

export const button = (text: string, onClick: () => void): HTMLButtonElement => {
  const node = element('button', { type: 'button', class: 'button' }, text);
  node.onclick = onClick;
  return node;
};

/** A row of choices of which one holds. */
export const choice = <T extends string | number | boolean>(
  label: string,
  options: readonly { text: string; value: T }[],
  chosen: T,
  choose: (value: T) => void,
): HTMLElement => {
  const buttons = options.map(({ text, value }) => {
    const node = button(text, () => {
      for (const each of buttons) each.setAttribute('aria-pressed', String(each === node));
      choose(value);
    });
    node.setAttribute('aria-pressed', String(value === chosen));
    return node;
  });
  return element(
    'div',
    { class: 'setting' },
    element('span', {}, label),
    element('div', { class: 'choice', role: 'group', 'aria-label': label }, ...buttons),
  );
};

/** What an empty list says. */
export const quiet = (text: string): HTMLElement => element('p', { class: 'quiet' }, text);
