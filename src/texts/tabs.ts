/** The two tabs whose content comes later: kind, and a way on. */
export const activitiesTab = {
  title: '最近没有活动',
  lines: ['定下来的活动会放在这里，', '什么时候、在哪里，都写清楚。'],
  action: '看看能约什么',
} as const;

export const learnTab = {
  title: '这里还空着',
  lines: ['三分钟的小课会放在这里，', '想看就看，随时可以停。'],
  action: '回到首页',
} as const;
