import { type DayKey, monthDay } from '../platform/time';

/** 3 张, of pictures. */
export const sheets = (count: number): string => `${count} 张`;

/** Questions of the form: each page asks one; `of` says it of somebody else. */
export const apply = {
  resumed: { title: '上次写的都在', what: '接着写就好。', anew: '重新写' },
  next: '下一步',
  skip: '先不写，下一步',
  back: '上一步',
  toCheck: '改好了',
  /** Whom it is about, while there is no name. */
  person: '本人',
  whom: {
    title: '给谁申请？',
    options: [
      { key: 'self', title: '给自己', note: '自己想来' },
      { key: 'family', title: '给家里人', note: '爸妈、孩子、兄弟姐妹、爱人' },
      { key: 'other', title: '给别人', note: '邻居、朋友，或者工作里遇到的人' },
    ],
  },
  station: { title: '离哪个站近？', note: '看看住的街道在哪一站。都不在，选最近的。' },
  name: {
    self: { title: '你叫什么名字？' },
    family: { title: '家里人叫什么名字？' },
    other: { title: '本人叫什么名字？' },
    label: { self: '你的名字', family: '家里人的名字', other: '本人的名字' },
    /** Before anything of a person is written: who sees it, what for, and where it is until then. */
    notice: {
      title: '写下的只给站里看',
      what: '社工用它来联系、看怎么安排，不给别人。没交之前，字只在这个手机上；照片先替你存着，站里看不到，拿掉就删。',
    },
  },
  me: {
    self: { title: '打哪个电话找你？', note: '站里看过以后，会打电话和你说。' },
    family: { title: '怎么找到你？', note: '站里看过以后，先和你说。' },
    other: { title: '怎么找到你？', note: '站里看过以后，先和你说。' },
    name: '你的名字',
    phone: '电话',
    phoneHint: '手机，或者带区号的座机',
    relation: (name: string) => `你是${name}的什么人（可以不写）`,
    relationHint: '比如：妈妈、邻居、社区干部',
  },
  more: {
    title: (name?: string) => `${name ? `${name}的` : '你的'}另外几样，可以不写`,
    note: '写了，站里安排起来快一些。来的时候当面说也行。',
    phone: (name: string) => `${name}自己的电话`,
    birthYear: '哪一年出生',
    birthYearHint: '比如：1990。按年纪安排小组。',
    address: '住在哪里',
    addressHint: '写到小区就好。看看来站里方不方便。',
    idNumber: '身份证号',
    idNumberHint: '看看是不是已经登记过，存的时候是加密的。',
  },
  needs: {
    title: (name?: string) => (name ? `希望${name}来做什么？` : '想来做什么？'),
    note: '用自己的话说，几个字也行。',
    label: '你的话',
    placeholder: '比如：想出来走走，认识几个人',
    examples: '也可以点这里的',
    sentences: [
      '想找点事做，出门走走',
      '想认识几个朋友',
      '想学做饭、理家',
      '想找一份合适的活',
      '想有人说说话',
      '家里人想知道怎么照顾',
    ],
  },
  papers: {
    title: '有材料要给站里看吗？',
    note: '身份证、医院或社区开的材料，拍清楚就行。没有也不要紧，来的时候再带。',
    add: '拍照或选照片',
    count: (count: number, most: number) =>
      count === 0 ? `最多 ${sheets(most)}。` : `${sheets(count)}，最多 ${sheets(most)}。`,
    one: (position: number) => `第 ${sheets(position)}`,
    take: '拿掉',
    remove: (position: number) => `拿掉第 ${sheets(position)}`,
    sending: '正在存照片',
    tooLarge: {
      title: (count: number) => `有 ${sheets(count)}超过 10 MB，没有放进来`,
      what: '在手机里截个图，选截图就可以。别的都在。',
    },
    lost: {
      title: (count: number) => `有 ${sheets(count)}没有存上`,
      what: '网络好了再选一次。写过的都在。',
    },
  },
  check: {
    title: '这样交，对吗？',
    whom: '给谁',
    station: '站点',
    name: '名字',
    phone: '电话',
    me: '申请人',
    more: '其他',
    personPhone: (phone: string) => `本人电话 ${phone}`,
    year: (year: string) => `${year} 年出生`,
    idNumber: (end: string) => `身份证尾号 ${end}`,
    nothing: '没有写',
    needs: '想要',
    papers: '照片',
    photos: sheets,
    seen: '只有站里的人看得到。交了以后也能撤回。',
    action: '交给站里',
  },
  faults: {
    whom: '选一下给谁申请',
    station: '选一个站',
    ownName: '写下你的名字',
    name: '写下名字',
    myName: '写下你的名字',
    myPhone: '写下电话',
    phone: '电话的位数不对，再看一眼',
    birthYear: '出生的年份写四位数字',
    idNumber: '身份证号是 18 位，再看一眼',
    needs: '写几个字，或者点一句',
    refused: '这里站里看不懂，换个写法',
  },
  done: {
    bar: '交给站里了',
    title: '交给站里了',
    line: (name: string) => `${name}的申请`,
    /** What happens next, in order. */
    steps: (own: boolean, due: DayKey | undefined) => [
      `五个工作日内答复${due ? `，最晚${monthDay(due)}` : ''}。`,
      own ? '站里会打电话给你，说说你的情况。' : '站里会打电话给你，问问情况。',
      '有位子就可以来；位子满了，先排着。',
    ],
    action: '看看到哪一步了',
    home: '回到首页',
  },
  stored: {
    title: '先替你存好了',
    lines: ['现在没有网络，连上就自动交给站里。', '交到了，会在我的申请里。'],
    action: '看我的申请',
  },
} as const;
