import type { Person } from '../../contracts/accounts';
import type { GivenRole, Scope } from '../../contracts/contract';
import { dayOf, monthDay } from '../platform/time';
import { GIVEN, RELATIONS, type Relation, SCOPE_WORDS, scopesInWords } from './scopes';

const without = (scopes: readonly Scope[]): Scope[] =>
  SCOPE_WORDS.flatMap(([scope]) => (scopes.includes(scope) ? [] : scope));

const CODE_LENGTH = 8;

export const code = {
  title: '输入站里给的码',
  note: '一共 8 位数字，站里念给你或写给你的。',
  label: '8 位数字',
  /** Said to readers: what stands in the boxes. */
  entered: (digits: string) =>
    digits === '' ? '还没有写' : `写了 ${digits.length} 位：${[...digits].join(' ')}`,
  missing: (digits: string) =>
    digits === '' ? '写下 8 位数字' : `还少 ${CODE_LENGTH - digits.length} 位数字`,
  wrong: { words: '这个码用不了', hint: '可能看错了一位，也可能过期了。再看一遍，或者请站里给一个新的。' },
  locked: { words: '先歇一会儿，半小时以后再试', hint: '试的次数有点多，别的都没变。也可以打给站里。' },
  name: '怎么称呼你（可以不写）',
  nameHint: '站里和一起照看的人会看到。',
  nameExample: '比如：小满的妈妈',
  nameRefused: '换一个称呼，这几个字发不出去',
  action: '用这个码',
  linked: {
    title: (name: string) => `和${name}连上了`,
    may: (name: string, scopes: readonly Scope[]) => `现在你可以帮${name}${scopesInWords(scopes)}。`,
    steps: (name: string, awaits: boolean) => [
      awaits ? `${name}的同意书还没签完，首页能打开。` : `${name}的安排，在首页能看到。`,
      `谁能看、谁能替${name}办，在“我的”里。`,
      '不想照看了，也在那里说一声。',
    ],
    action: (name: string) => `看看${name}`,
  },
  self: {
    title: (name: string) => `${name}，你好`,
    line: '这是你自己的账号了。',
    steps: (awaits: boolean) => [
      awaits ? '先看看同意书，首页能打开。都签好了，就能约时间。' : '约什么、哪天去，你自己定。',
      '谁能看、谁看过记录，在“我的”里能看到。',
    ],
  },
  role: {
    title: (role: GivenRole) => `你是${GIVEN[role]}了`,
    steps: {
      volunteer: ['站里的地址和电话，在首页能看到。', '活动定下来，也会放在首页。'],
      staff: ['今天谁来，在首页能看到。', '申请和想连上的家人，也从首页进。'],
      manager: ['今天谁来，在首页能看到。', '站里的团队，也从首页进。'],
      supervisor: ['各站的数字，在首页能看到。', '站里的团队，也从首页进。'],
    } satisfies Record<GivenRole, string[]>,
  },
  home: '去首页',
} as const;

export const link = {
  whom: {
    title: '你想连上谁？',
    note: '家人在哪个站，你和家人是什么关系。',
    station: '在哪个站',
    chooseStation: '选一个站',
    stationMissing: '选一个站',
    name: '家人叫什么',
    nameExample: '写全名，站里好找',
    nameMissing: '写下家人的名字',
    relation: '你是家人的',
    relationMissing: '选一下你们的关系',
    relations: {
      guardian: { title: '监护人', note: '家人自己拿不了主意的事，由你来定，比如父母、配偶' },
      relative: { title: '亲人', note: '家里人，常帮着照看' },
    },
    next: '下一步',
  },
  me: {
    title: '站里怎么找你？',
    note: '站里核对的时候，可能打个电话。',
    name: '你叫什么',
    nameExample: '比如：周春兰',
    nameMissing: '写下你的名字',
    phone: '你的电话',
    phoneExample: '手机，或者区号加号码',
    phoneMissing: '写下能找到你的电话',
    phoneWrong: '再看看电话，位数不对',
    words: '还想说的话（可以不写）',
    wordsExample: '比如：我是姐姐，周末在家',
    back: '上一步',
    action: '交给站里',
  },
  done: {
    title: '交给站里了',
    line: (clientName: string, stationName: string) => `想连上${clientName}，${stationName}`,
    steps: ['站里看一看，可能给你打个电话。', '连上以后，首页就能看到。', '走到哪一步，在“我的”里能看到。'],
    action: '好的',
  },
  mine: {
    title: '问过的',
    note: (stationName: string, at: number) => `${stationName}，${monthDay(dayOf(at))}交的`,
    state: { waiting: '等站里答复', approved: '连上了', refused: '没有连上' },
    reason: (reason: string) => `站里说：${reason}`,
    again: '再问一个人',
  },
} as const;

export const people = {
  /** 我自己, or the name of whoever is cared for. */
  title: ({ relation, name }: Pick<Person, 'relation' | 'name'>) => (relation === 'self' ? '我自己' : name),
  schedule: '安排',
  scheduleNote: '接下来的和去过的',
  consents: '同意书',
  consentsNote: '同意了什么，随时可以改',
  visits: '谁看过档案',
  visitsNote: '哪天，哪位社工，看了什么',
  record: '记录',
  recordNote: '带走一份，或者请站里清除',
  links: (name?: string) => (name ? `谁能看、谁能替${name}办` : '谁能看、谁能替我办'),
  /** Somebody a worker looks after, where no page has said the name yet. */
  stranger: '这一位',
  linksAtStation: '谁能看、谁能替办',
  unnamed: '还没写称呼',
  me: (name: string) => `${name}（你）`,
  relation: (relation: Relation, since?: number) =>
    since === undefined ? RELATIONS[relation] : `${RELATIONS[relation]}，${monthDay(dayOf(since))}起`,
  may: (scopes: readonly Scope[]) => `可以${scopesInWords(scopes)}`,
  mayNot: (scopes: readonly Scope[]) => {
    const rest = without(scopes);
    return rest.length === 0 ? '' : `不能${scopesInWords(rest)}`;
  },
  own: '自己的事，都自己定',
  alone: { mine: '只有你自己能看到。', others: '现在没有人连着。' },
  ask: '想让家里人也能看，请站里给家人一个码。',
  cannotEnd: '想改谁能看，打个电话告诉站里。',
  invite: '给家里人一个码',
  inviteMore: '再给一个码',
  end: {
    mine: {
      act: () => '我不再照看',
      title: (name: string) => `不再照看${name}？`,
      lead: (name: string) =>
        `马上生效。${name}的安排和记录，你这里就看不到了。约好的事都还在。想再连上，请站里给一个码。`,
      action: '不再照看',
    },
    other: {
      act: (who: string) => `不再让${who}看和办`,
      title: (who: string) => `不再让${who}看和办？`,
      lead: (who: string, scopes: readonly Scope[]) =>
        `马上生效。${who}以后不能${scopesInWords(scopes)}。约好的事都还在。想再连上，请站里给一个码。`,
      action: '不再让看和办',
    },
    phone: {
      act: () => '结束本人手机的连接',
      title: () => '结束本人手机的连接？',
      lead: () => '马上生效。这个手机上就看不到自己的安排了。约好的事都还在。想再连上，给一个新的码。',
      action: '结束连接',
    },
    stay: '先不变',
    /** Said once it is done. */
    ended: (who: string) => `不再让${who}看和办了`,
    left: {
      title: (name: string) => `不再照看${name}了`,
      lines: ['已经生效，约好的事都还在。', '想再连上，请站里给一个码。'],
    },
    leave: '好的',
  },
} as const;

export const myName = {
  title: '怎么称呼你？',
  note: '站里和一起照看的人会看到。',
  label: '称呼',
  example: '比如：周阿姨',
  missing: '写一个称呼',
  refused: '换一个称呼，这几个字发不出去',
  action: '就这样叫我',
} as const;
