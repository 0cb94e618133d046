import type { Person } from '../../contracts/accounts';
import type { Output } from '../platform/calls';
import { type DayKey, dayHead, dayOf, monthDay, weekday, yearDay } from '../platform/time';

type What = Output<'privacy', 'listVisits'>['visits'][number]['what'];
type Kept = Output<'privacy', 'getErasure'>['keeps'][number]['what'];

/** 2029年11月22日 */
const date = (at: number): string => yearDay(dayOf(at));
/** 11月29日周日 */
const day = (at: number): string => `${monthDay(dayOf(at))}${weekday(dayOf(at))}`;

const saw: Record<What, string> = {
  file: '看了档案',
  appointments: '看了约好的事',
  links: '看了家人名单',
  consents: '看了同意书',
  other: '看了别的',
};

const kept: Record<Kept, string> = {
  'service-records': '来站里的记录',
  consents: '签过的同意书',
  appointments: '约过的时间',
};

export const visits = {
  title: '谁看过档案',
  note: '站里的人看了，就记在这里。同一天看几次，只记一行。',
  saw,
  unnamed: '站里的人',
  /** The head of a day; with the year where it is another. */
  day: (day: DayKey, today: DayKey) =>
    day.slice(0, 4) === today.slice(0, 4) ? dayHead(day, today) : { title: yearDay(day), note: weekday(day) },
  line: (stationName: string, what: What) => `${stationName}，${saw[what]}`,
  empty: { title: '还没有人看过', lines: ['站里的人看了，会记在这里。', '什么时候、谁、看了什么，都有。'] },
  ask: '有不明白的，问站里',
} as const;

type Whose = Pick<Person, 'shortName' | 'relation'>;

/** An erasure that waits, wherever it is met; the way back is named the same everywhere. */
export const erasing = {
  /** 12月2日周三清除你的档案 */
  title: ({ shortName, relation }: Whose, at: number) =>
    `${day(at)}清除${relation === 'self' ? '你' : shortName}的档案`,
  mayCancel: (at: number) => `${day(at)}以前，随时可以取消，什么都不会少。`,
  mayNotCancel: '在那以前可以取消，请本人或监护人来点。',
  cancel: '取消清除',
  cancelOf: ({ shortName }: Whose) => `取消清除${shortName}的档案`,
} as const;

export const record = {
  title: '站里记下的',
  titleOf: (name: string) => `${name}的档案`,
  note: '可以拿走一份，也可以请站里清除。',
  notYours: { title: '没有找到', lines: ['它不在你这里。', '回到“我的”，看看现在有什么。'] },
  visits: '谁看过档案',
  visitsNote: '哪天、谁、看了什么',

  take: {
    title: '拿走一份',
    what: '把记下的都写进一份文字文件。',
    private: '里面有名字、电话和来站里的事。发给谁，谁就都看得到，先想好再发。',
    make: '做成文件',
    making: (count: number) => `正在放进去，第 ${count} 页`,
    ready: '文件做好了',
    holds: (titles: readonly string[]) => `里面有：${titles.join('、')}。`,
    share: '发到微信',
    shareNote: '可以发给“文件传输助手”，只有自己看得到。',
    again: '重新做一份',
    shared: '交给微信了。这里的那一份，离开这一页就清除。',
    failed: {
      title: '文件没有写成',
      what: '手机里可能放不下了。记下的都在，没有变。',
      how: '腾出一点地方，再点一次。',
    },
    notShared: '没有发出去。文件还在这里，可以再点一次。',
  },

  erase: {
    title: '清除',
    what: '想好了再点，点了以后还有七天可以取消。',
    then: '七天过了，名字、电话、住址就清除，家里人也不再连着，那时才找不回来。',
    keepsHead: '按规定要先留着的',
    /** 来站里的记录、签过的同意书：留到2029年11月22日，不写名字。 */
    keeps: (what: readonly Kept[], untilAt: number) =>
      `${what.map((it) => kept[it]).join('、')}：留到${date(untilAt)}，不写名字。${
        // The drawn name is the proof itself: it stays, and no call shows it any more.
        what.includes('consents') ? '同意书上的签名只作证明，谁也看不到。' : ''
      }`,
    ask: '我想清除',
    sheet: {
      title: (dueAt: number) => `${day(dueAt)}清除，行吗？`,
      lead: (dueAt: number) => `有七天可以想。${day(dueAt)}以前，在首页和“我的”点一下就能取消。`,
      stops: '过了那一天，就找不回来了。',
      action: '七天后清除',
      stay: '先留着',
    },
    back: { title: '取消了，都留着', what: '什么都没有清除。' },
  },

  file: {
    /** The first lines of the file. */
    head: (at: number) => [`康伴，${date(at)}做的`, '这份文件是你自己的，请放在别人看不到的地方。'],
    none: '（没有）',
  },
} as const;
