export type Where = Record<string, unknown>;

/**
 * Refuses a condition the SDK would turn into "everything": none at all, an undefined value (it vanishes
 * from the query) or an empty object (it matches every document).
 */
export function checkedWhere(where: Where): Where {
  const refuse = (path: string) => {
    throw new Error(`a condition may not be empty: ${path || 'where'}`);
  };
  const visit = (value: unknown, path: string): void => {
    if (value === undefined) refuse(path);
    if (typeof value !== 'object' || value === null || Object.getPrototypeOf(value) !== Object.prototype)
      return;
    const entries = Object.entries(value);
    if (entries.length === 0) refuse(path);
    for (const [key, inner] of entries) visit(inner, path ? `${path}.${key}` : key);
  };
  visit(where, '');
  return where;
}
