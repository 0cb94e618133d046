/** WeChat asks once before a thing like the calendar or the pictures may be used. */
export const privacyGuide = {
  title: '用之前，先看一眼',
  lead: '接下来要用到手机里的东西，比如日历、照片。',
  promise: '只在你点的时候用，不拿去做别的。',
  guide: (name: string) => `看${name}`,
  defaultGuide: '《用户隐私保护指引》',
  yes: '同意',
  no: '不同意',
  later: '不同意也能接着用，只是这一步做不了。',
} as const;
