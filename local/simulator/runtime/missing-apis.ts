/** Names read from `wx` that are not there: reading is fine on an old phone too, calling is not. */
export const missingApis = new Set<string>();

/** `wx` as a mini-program sees it: what is missing reads as undefined, and is remembered. */
export const rememberMissing = <T extends object>(apis: T): T =>
  new Proxy(apis, {
    get(target, name, receiver) {
      if (typeof name === 'string' && !(name in target)) missingApis.add(name);
      return Reflect.get(target, name, receiver);
    },
  });
