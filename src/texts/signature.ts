/** The place where a name is drawn, and the drawn name. */
export const signature = {
  label: '签名',
  again: '重写',
  hint: '用手指在这里写名字',
  empty: '签名处，还没有写。写不了的，下面有别的办法。',
  drawn: '签名处，写好了',
  /** A signature that is only shown. */
  shown: (name: string) => `${name}的签名`,
  cannot: '写不了名字，怎么办',
} as const;
