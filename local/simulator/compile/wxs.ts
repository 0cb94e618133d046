const REG_EXP_LITERAL = /\bgetRegExp\(\s*(?:'((?:[^'\\]|\\.)*)'|"((?:[^"\\]|\\.)*)")/g;
const CONSTRUCTOR = /([A-Za-z_$][\w$]*(?:\.[A-Za-z_$][\w$]*|\[[^\]]*\])*)\.constructor\b/g;

/** Names that the rewritten scripts call; {@link WXS_PRELUDE} defines them. */
const TYPE_OF = '__wxsTypeOf';

/**
 * WXS is almost JavaScript. Two differences matter: `getRegExp` takes its literal raw, backslashes and
 * all, and a value's `constructor` is its type's name.
 */
export const wxsToJs = (source: string): string =>
  source
    .replace(REG_EXP_LITERAL, (_, single?: string, double?: string) => {
      return `getRegExp(${JSON.stringify(single ?? double ?? '')}`;
    })
    .replace(CONSTRUCTOR, `${TYPE_OF}($1)`);

/** What WXS scripts find around them. */
export const WXS_PRELUDE = `
const getRegExp = (pattern, flags) => new RegExp(pattern, flags);
const getDate = (...args) => new Date(...args);
const ${TYPE_OF} = (value) => (value == null ? undefined : value.constructor.name);
`;
