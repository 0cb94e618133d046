import type { Signer } from '../../contracts/consents';
import { clockTime, dayOf, weekday, yearDay } from '../platform/time';

const COUNTED = ['零', '一', '两', '三', '四', '五', '六'] as const;

/** 三件事 */
const things = (count: number): string => `${COUNTED[count] ?? count}件事`;

/** 2026年11月22日: what was signed is looked at years later. */
const day = (at: number): string => yearDay(dayOf(at));

/** Who signs, in words: the client by name, since only their own people and the station read it. */
const signer = (who: Signer, clientName: string): string => (who === 'client' ? clientName : '监护人');

/** 你, where whoever reads is the one to sign. On a worker's phone several may, and each keeps the name. */
const called = (
  who: Signer,
  { clientName, maySignAs }: { clientName: string; maySignAs: readonly Signer[] },
) => (maySignAs.length === 1 && maySignAs.includes(who) ? '你' : signer(who, clientName));

export const consents = {
  day,
  signer,
  called,
  yes: '同意',
  no: '不同意',

  sign: {
    title: (count: number) => (count === 1 ? '这件事，同意吗？' : `${things(count)}，分开同意`),
    /** What happens after a no; `agreement` where it is among what is asked. */
    note: (count: number, agreement: boolean) => {
      if (!agreement) return '不同意也照样来站里，随时可以改。';
      return count === 1
        ? '签好就能约时间，随时可以改。'
        : '签好第一件就能约时间。后面的不同意，也照样来站里。随时可以改。';
    },
    more: '看全文',
    less: '收起来',
    moreOf: (title: string) => `${title}，看全文`,
    lessOf: (title: string) => `${title}，收起来`,
    /** A wording that changed after it had been answered here. */
    reworded: (given: boolean) => `这一件改了写法。之前选的是${given ? '同意' : '不同意'}。`,
    action: '签好了，交给站里',

    choose: (title: string) => `${title}：选一下同意还是不同意`,
    chooseAgain: (title: string) => `${title}：改了写法，看过再选一次`,
    nameMissing: '签名：用手指写上名字',
    nameShort: '签名：再写得完整一点',

    who: {
      title: '现在谁来签？',
      note: '把手机交给要签的人，陪着看一遍。',
      client: (name: string) => ({ title: name, note: '本人签' }),
      guardian: (name: string) => ({ title: '监护人', note: `陪${name}一起看，签自己的名字` }),
      row: (name: string) => `${name}来签`,
      beside: (name: string) => `把手机交给${name}，陪着看一遍。选和签都由${name}来。`,
      change: '换人',
    },

    cannot: {
      title: '到站里签也一样',
      lines: ['站里有人陪你一件一件看，慢慢来。', '看不清、写不了，都可以请站里一起看、一起写。'],
      stay: '我再看看',
    },

    notYours: {
      title: '这里要本人来签',
      lines: (names: string) => [`要由${names}来签。`, '用自己的微信签，或者到站里签，都可以。'],
    },
    allSigned: { title: '都签好了', lines: ['现在没有要签的。', '想看看，或者收回，随时可以。'] },
    toList: '看同意书',

    done: {
      title: '签好了',
      /** What now holds is told, and nothing of what was declined. */
      lines: (given: number) => (given === 0 ? ['都没有同意，站里知道了。'] : [`${things(given)}同意了。`]),
      next: (names: string) => `${names}也要签。可以用自己的微信，也可以到站里。`,
      canBook: '可以约时间了。',
      copy: '签过的随时能看，在“我的”里打开同意书。',
      change: '想收回，也在那里。',
      action: '好的',
    },
  },

  list: {
    title: '同意了什么',
    whose: (name: string) => `${name}的同意书`,
    sign: (who: string, several: boolean) => (several ? `请${who}来签` : '去签同意书'),
    toSign: {
      title: (names: string) => `${names}还没有签完`,
      mine: '看一遍，再签个名字就好。',
      other: '用自己的微信签，或者到站里签，都可以。',
    },
    reworded: {
      title: '有的写法改过了',
      what: '改了的那几件先停着。再看一遍，想同意的再签一次。',
    },
    state: {
      holds: '在用',
      declined: '没有同意',
      open: '还没签',
      reworded: '要再看',
      /** Some have agreed, these not yet. */
      awaits: (names: string) => `等${names}签`,
    },
    /** 林小满同意了，11月22日。 Without a name where there is only one who signs. */
    said: {
      given: (who: string, at: number) => `${who}同意了，${day(at)}。`,
      declined: (who: string, at: number) => `${who}没有同意，${day(at)}。`,
      reworded: (who: string) => `${who}签的是以前的写法。`,
      open: (who: string) => `${who}还没有签。`,
    },
    change: (title: string) => `收回“${title}”`,
    agree: (title: string) => `改成同意“${title}”`,
    acts: '签过的',
    signed: (who: string) => `${who}签的`,
    withdrew: (who: string, title: string) => `${who}收回了“${title}”`,
    actLabel: (at: number, what: string) => `${day(at)}，${what}，打开看`,
    noActs: '签过以后，原文会留在这里，随时能看。',
    afterChange: { title: (title: string) => `收回了“${title}”`, what: '从现在起算，站里马上看得到。' },
  },

  withdraw: {
    title: (title: string) => `收回“${title}”？`,
    who: '谁来收回',
    lead: '马上停下来的',
    stays: '别的都不变，以后想同意，随时再改回来。',
    chooseFirst: '先选一下谁来收回。',
    action: '收回',
    stay: '先不收回',
  },

  copy: {
    /** 周日下午 3:10，林小满签的 */
    signedBy: (who: string, at: number) => `${weekday(dayOf(at))}${clockTime(at)}，${who}签的`,
    withdrawnBy: (who: string, at: number) => `${weekday(dayOf(at))}${clockTime(at)}，${who}收回了`,
    given: '同意',
    declined: '不同意',
    withdrawn: '收回了',
    version: (version: string) => `${version} 的写法`,
    noSignature: '收回不用签名。',
    signatureGone: '档案删除以后，签名不再显示。',
    gone: { title: '没有找到这一份', lines: ['回到同意书，看看签过的。'] },
    action: '看同意书',
  },
} as const;
