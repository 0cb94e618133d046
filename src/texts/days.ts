/** What a day of the strip says before it is tapped. */
export const days = {
  label: '选一天',
  today: '今天',
  state: {
    open: { short: '有', spoken: '可以约' },
    full: { short: '满', spoken: '约满' },
    closed: { short: '休', spoken: '休息' },
    none: { short: '无', spoken: '这天没有' },
    past: { short: '过', spoken: '已过' },
    later: { short: '未开', spoken: '还没开放' },
  },
} as const;
