import * as z from 'zod';

const named = z.record(z.string(), z.unknown());
const node = z.object({
  type: z.string().optional(),
  enum: z.array(z.unknown()).optional(),
  const: z.unknown().optional(),
  properties: named.optional(),
  items: z.unknown().optional(),
  anyOf: z.array(z.unknown()).optional(),
  oneOf: z.array(z.unknown()).optional(),
});

/**
 * The paths at which an input takes text that is no fixed word: `person.phone`, `photos.0`, `decision.reason`.
 * They follow from the contract, so that a new field is found the day it is written.
 */
export function textFields(input: z.ZodType): string[] {
  const found = new Set<string>();
  const visit = (schema: unknown, path: string): void => {
    const parsed = node.safeParse(schema);
    if (!parsed.success) return;
    const { type, properties, items, anyOf = [], oneOf = [], ...fixed } = parsed.data;
    for (const one of [...anyOf, ...oneOf]) visit(one, path);
    for (const [name, inner] of Object.entries(properties ?? {}))
      visit(inner, path ? `${path}.${name}` : name);
    if (type === 'array') visit(items, `${path}.0`);
    if (type === 'string' && fixed.enum === undefined && fixed.const === undefined) found.add(path);
  };
  visit(z.toJSONSchema(input, { io: 'input', unrepresentable: 'any' }), '');
  return [...found];
}

/** The input with something else at this path; what lies on the way is made. */
export function withField(input: unknown, path: string, value: unknown): unknown {
  const [first = '', ...rest] = path.split('.');
  const inner = (container: unknown, key: string) =>
    rest.length === 0 ? value : withField(fieldOf(container, key), rest.join('.'), value);
  if (/^\d+$/.test(first)) {
    const list = Array.isArray(input) ? [...input] : [];
    list[Number(first)] = inner(input, first);
    return list;
  }
  return { ...(named.safeParse(input).data ?? {}), [first]: inner(input, first) };
}

const fieldOf = (container: unknown, key: string): unknown =>
  Array.isArray(container) ? container[Number(key)] : named.safeParse(container).data?.[key];
