import type { Service } from '../../contracts/stations';
import { duration } from '../platform/time';

/** 不收费, or ¥12.50 */
export function price(priceFen: number): string {
  if (priceFen === 0) return '不收费';
  return `¥${priceFen % 100 === 0 ? priceFen / 100 : (priceFen / 100).toFixed(2)}`;
}

/** 2 小时, 90 分钟, 1 天: how long before something, in figures. */
function before(minutes: number): string {
  if (minutes % 1440 === 0) return `${minutes / 1440} 天`;
  return minutes % 60 === 0 ? `${minutes / 60} 小时` : `${minutes} 分钟`;
}

const WAYS: Record<Service['way'], string> = {
  station: '到站里',
  home: '上门',
  phone: '打电话',
  online: '视频',
};

const firstSentence = (text: string): string => /^[^。]*。?/.exec(text)?.[0] ?? '';

export const stations = {
  /** 一个小时，不收费; how it is done only where one does not come to the station. */
  facts: ({ way, minutes, priceFen }: Pick<Service, 'way' | 'minutes' | 'priceFen'>) =>
    [way === 'station' ? '' : WAYS[way], duration(minutes), price(priceFen)].filter(Boolean).join('，'),

  /** What it is for, in its first sentence; below it how it is done and how long, and a price where there is one. */
  line: ({ about, way, minutes, priceFen }: Pick<Service, 'about' | 'way' | 'minutes' | 'priceFen'>) => {
    const facts = [WAYS[way], duration(minutes), priceFen > 0 ? price(priceFen) : '']
      .filter(Boolean)
      .join('，');
    return [firstSentence(about), facts].filter(Boolean).join('\n');
  },

  /** The offer, group by group, in the order of the page. */
  categories: [
    ['training', '一起做'],
    ['talk', '说说话'],
    ['family', '给家里人'],
    ['advice', '问一问'],
    ['visit', '不出门也行'],
    ['assessment', '看看变化'],
  ] as const satisfies readonly (readonly [Service['category'], string])[],

  offer: {
    title: '能约什么',
    share: '看看站里有什么小组和小课',
    change: '换站点',
    changeTitle: '看哪个站',
    for: (name: string) => `给${name}约`,
    /** Said once for all. */
    prices: (services: readonly Pick<Service, 'priceFen'>[]) =>
      services.every(({ priceFen }) => priceFen === 0) ? '都不收费。' : '没有写价钱的，都不收费。',
    changePerson: '换人',
    changePersonTitle: '给谁约',
    none: { title: '这里还没有服务', lines: ['站里定下来会放在这里。', '也可以看看别的站。'] },
    noStation: { title: '还没有站点', lines: ['开了新站会放在这里。'] },
  },

  station: {
    bar: '站点',
    where: '地址',
    arriving: '怎么进',
    hours: '开门',
    phone: '电话',
    call: '打给站里',
    callLabel: (phone: string) => `打给站里，${phone}`,
    people: '站里的人',
    process: '第一次来，一步一步',
    services: '能约的',
    complaints: '觉得哪里不好',
    tellStation: '跟站里说',
    tellSupervisor: '跟管站的人说',
  },

  service: {
    bar: '服务',
    length: '多久',
    price: '费用',
    place: '地点',
    size: '几个人',
    bring: '带什么',
    alone: '一对一',
    together: (capacity: number) => `最多 ${capacity} 人一起`,
    cancel: (minutes: number) =>
      minutes === 0
        ? '去不了也没关系，开始前都可以取消。'
        : `去不了也没关系，开始前 ${before(minutes)}都可以取消。`,
    choose: (name?: string) => (name ? `给${name}选时间` : '选时间'),
    register: '时间可以先看看。约之前，和站里说一声就好。',
  },
} as const;
