import { useState } from 'react';
import { show, showTop } from '../platform/scroll';

/** One thing to mend: the field's name, and what to do, in the same words at the summary and at the field. */
export interface Fault<Name extends string = string> {
  name: Name;
  words: string;
}
/** What a form still lacks, in the order of the page; `false` where nothing. */
export type Faults<T> = readonly (Fault<keyof T & string> | false)[];

/** What `Field` and `Question` take besides their own. */
export interface FieldState {
  name: string;
  error?: string;
  focus: boolean;
  onBlur: () => void;
}

export interface Form<Name extends string = string> {
  /** What to mend, from the last attempt to hand in; each goes as soon as it is mended. */
  faults: readonly Fault<Name>[];
  /** Nothing is missing, but what was handed in was not taken. */
  refused: boolean;
  /** @example <Field {...form.field('phone')} label=… value=… onChange=… /> */
  field(name: Name): FieldState;
  /** Looks at what would be handed in. @returns whether it can be; otherwise the summary shows on top */
  check(): boolean;
  /** What the server said about one field; goes when that field is changed. */
  refuse(name: Name, words: string): void;
  /** Leads to a field, with the keyboard where it takes words. */
  goTo(name: Name): void;
}

/**
 * A form's faults: none are told while it is filled in for the first time, all when it is handed in.
 * @param values the fields by name, for instance a draft (`useDraft`)
 * @param faultsOf looks at values
 */
export function useForm<T extends object>(
  values: T,
  faultsOf: (values: T) => Faults<T>,
): Form<keyof T & string> {
  type Name = keyof T & string;
  const [told, setTold] = useState<readonly Name[]>([]);
  const [refused, setRefused] = useState<Fault<Name> & { value: T[Name] }>();
  const [focused, setFocused] = useState<Name>();

  const found = faultsOf(values).filter((fault) => fault !== false);
  const stands = refused && values[refused.name] === refused.value;
  const faults = [...found.filter(({ name }) => told.includes(name)), ...(stands ? [refused] : [])];
  return {
    faults,
    refused: faults.length === 1 && stands === true,
    field: (name) => ({
      name,
      error: faults.find((fault) => fault.name === name)?.words,
      focus: name === focused,
      onBlur: () => setFocused(undefined),
    }),
    check() {
      setTold(found.map(({ name }) => name));
      setRefused(undefined);
      if (found.length > 0) showTop();
      return found.length === 0;
    },
    refuse(name, words) {
      setRefused({ name, words, value: values[name] });
      showTop();
    },
    goTo(name) {
      setFocused(name);
      show(`field-${name}`);
    },
  };
}
