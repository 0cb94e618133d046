import { element } from '../dom';

/** Height of a row of a wheel, in px; the style sheet says the same. */
const ROW = 44;

/** One wheel of a picker: rows that snap to the middle; a tap on a row chooses it, too. */
export class Wheel {
  readonly node: HTMLElement;
  readonly #chosen: (index: number) => void;
  #rows: HTMLElement[] = [];
  #index = 0;

  constructor(label: string, chosen: (index: number) => void) {
    this.#chosen = chosen;
    this.node = element('div', { class: 'wheel', role: 'listbox', 'aria-label': label, tabindex: '0' });
    this.node.addEventListener('scrollend', () => this.#choose(Math.round(this.node.scrollTop / ROW)));
    this.node.addEventListener('keydown', (event) => {
      if (event.key === 'ArrowDown') this.turnTo(this.#index + 1);
      if (event.key === 'ArrowUp') this.turnTo(this.#index - 1);
    });
  }

  get index(): number {
    return this.#index;
  }

  show(labels: readonly string[], index: number): void {
    this.#rows = labels.map((label, row) => {
      const node = element('div', { class: 'wheel-item', role: 'option' }, label);
      node.onclick = () => this.turnTo(row);
      return node;
    });
    this.node.replaceChildren(...this.#rows);
    this.#index = Math.max(0, Math.min(index, labels.length - 1));
    this.#draw();
  }

  /** Brings a row to the middle. */
  turnTo(index: number): void {
    const target = Math.max(0, Math.min(index, this.#rows.length - 1));
    this.#choose(target);
    this.#draw();
  }

  #choose(index: number): void {
    if (index === this.#index || index < 0 || index >= this.#rows.length) return;
    this.#index = index;
    this.#mark();
    this.#chosen(index);
  }

  #draw(): void {
    this.#mark();
    this.node.scrollTop = this.#index * ROW;
  }

  #mark(): void {
    this.#rows.forEach((row, index) => row.setAttribute('aria-selected', String(index === this.#index)));
  }
}
