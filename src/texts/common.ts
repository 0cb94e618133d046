import type { Appointment } from '../../contracts/appointments';
import type { AnyRefusal } from '../platform/calls';

type Named = Pick<Appointment, 'workerName' | 'workerTitle'>;

/** 沈听雨社工 */
export const calledWorker = ({ workerName, workerTitle }: Named): string => `${workerName}${workerTitle}`;

/** Times and numbers in it keep to one line where they can: 上午 9:00 到下午 5:30, 027-5555-0101. */
export const unbroken = (words: string): string => words.replaceAll(' ', '\u00a0').replaceAll('-', '\u2011');

/** 龙阳·洲头·建桥站: breaks after a dot, never before one. */
export const placeName = (name: string): string => name.replaceAll('·', '\u2060·');

/** What happened, that nothing was lost, and what to do now. */
export interface Explanation {
  title: string;
  what: string;
  how: string;
}

/** Every refusal a person can meet, in words; a new code in a contract asks for its text here. */
export const refusals: Record<AnyRefusal, Explanation> = {
  OFFLINE: {
    title: '现在没有网络',
    what: '约好的事不受影响。',
    how: '连上以后，这里会自己打开。',
  },
  INTERNAL: {
    title: '这一页没有打开',
    what: '是我们这边出了问题。你约好的和填过的都在，没有丢。',
    how: '过一会儿再试，或者打给站里。',
  },
  BUSY: {
    title: '现在人有点多',
    what: '这次没有送到，你填过的都在。',
    how: '等一下再点一次就好。',
  },
  UNAUTHENTICATED: {
    title: '没认出你是谁',
    what: '微信没有告诉我们你的身份，别的都没变。',
    how: '退出小程序，再进来一次。',
  },
  FORBIDDEN: {
    title: '这件事要站里来办',
    what: '你的账号现在不能做这件事，别的都没变。',
    how: '需要的话，打给站里问一问。',
  },
  NOT_FOUND: {
    title: '没有找到',
    what: '它可能改过了，或者不在你这里。',
    how: '回到上一页，看看现在有什么。',
  },
  INVALID_INPUT: {
    title: '有一处要改',
    what: '填过的都还在。',
    how: '改好写着的那一处，再交一次。',
  },
  UNKNOWN_ACTION: {
    title: '要更新一下',
    what: '你手上的是以前的样子，约好的都在。',
    how: '退出小程序，再进来一次。',
  },
  IDEMPOTENCY_CONFLICT: {
    title: '刚才已经交过一次',
    what: '前一次的还在，这一次没有算。',
    how: '看看我的安排，再决定要不要改。',
  },
  SLOT_FULL: {
    title: '刚刚满了',
    what: '这次没有约上，别的都没变。',
    how: '可以换一个时间。',
  },
  SLOT_CLOSED: {
    title: '这个时间不开了',
    what: '这次没有约上，别的都没变。',
    how: '可以换一个时间。',
  },
  ALREADY_BOOKED: {
    title: '已经约过这个时间',
    what: '前面约好的还在，没有再约一次。',
    how: '在我的安排里能看到。',
  },
  TIME_CLASH: {
    title: '那个时间已经有安排',
    what: '这次没有约上，原来的还在。',
    how: '可以换一个时间，或者先去改原来的。',
  },
  AGREEMENT_MISSING: {
    title: '还差一份约定没签',
    what: '签好就能约，别的都没变。',
    how: '在我的里打开同意书，看完再签。',
  },
  CLIENT_CLOSED: {
    title: '服务已经结束',
    what: '以前的记录都在，没有变。',
    how: '想再来，打给站里就好。',
  },
  ERASURE_ASKED: {
    title: '有人请站里清掉这份档案',
    what: '这次没有转，别的都没变。',
    how: '等这件事定下来再转，也可以打给本人或家里问一问。',
  },
  CODE_WRONG: {
    title: '这个码用不了',
    what: '可能看错了一位，也可能已经过期，别的都没变。',
    how: '再看一遍，或者请站里给一个新的。',
  },
  CODE_LOCKED: {
    title: '先歇一会儿',
    what: '试的次数有点多，别的都没变。',
    how: '半小时以后再试，或者打给站里。',
  },
  TEXT_REFUSED: {
    title: '有几个字发不出去',
    what: '你写的都还在，没有交出去。',
    how: '换个说法，再交一次。',
  },
  TOO_MANY_REQUESTS: {
    title: '前面的还在等',
    what: '交过的都在，这一次没有算。',
    how: '等站里答复了再交，或者打给站里。',
  },
  ALREADY_DECIDED: {
    title: '已经有人处理过',
    what: '那一次的结果在，这一次没有算。',
    how: '往下拉一拉，看看现在怎么样。',
  },
  REASON_NEEDED: {
    title: '写一句为什么',
    what: '填过的都在，还没有交出去。',
    how: '写好原因，再交一次。',
  },
  NOT_YOURS_TO_END: {
    title: '这件事要站里来办',
    what: '现在的安排没有变。',
    how: '打给站里，说一说你的想法。',
  },
  NOT_YOURS_TO_GIVE: {
    title: '这个身份要主任或督导来给',
    what: '什么都没有变。',
    how: '请站里的主任或督导来办。',
  },
  LAST_SUPERVISOR: {
    title: '站里要留一位督导',
    what: '什么都没有变。',
    how: '先请一位新的督导，再来这里。',
  },
  NOT_YOURS_TO_SIGN: {
    title: '这里要本人来签',
    what: '什么都没有变。',
    how: '请本人用自己的手机签，或者到站里签。',
  },
  SIGNATURE_EMPTY: {
    title: '还没有写名字',
    what: '选好的都在。',
    how: '用手指写上名字，再交一次。',
  },
  CONSENT_OUTDATED: {
    title: '说明有了新的写法',
    what: '还没有签，选好的都在。',
    how: '再看一遍新的，然后签。',
  },
  NOT_GIVEN: {
    title: '这一项本来就没有同意',
    what: '什么都没有变。',
    how: '往下拉一拉，看看现在怎么样。',
  },
  NOTHING_TO_CANCEL: {
    title: '没有要取消的',
    what: '什么都没有变。',
    how: '往下拉一拉，看看现在怎么样。',
  },
  ARRIVAL_CODE_WRONG: {
    title: '这个码对不上',
    what: '可能看错了一位，或者是前一天的，别的都没变。',
    how: '再看一眼站里今天的码，或者跟老师说一声你到了。',
  },
  NOT_TODAY: {
    title: '还不是今天的事',
    what: '约好的还在，没有变。',
    how: '到了那天再点就好。',
  },
  NOT_STANDING: {
    title: '这一次已经不是原来的样子',
    what: '可能刚刚改过了，这一次没有算。',
    how: '往下拉一拉，看看现在怎么样。',
  },
  TOO_EARLY: {
    title: '还没有开始',
    what: '什么都没有变。',
    how: '到了时间再记。',
  },
  NOT_COMPLETED: {
    title: '这一次还没有记过',
    what: '什么都没有变。',
    how: '先记下做了多久，再来改。',
  },
  SLOT_FREE: {
    title: '现在有位子',
    what: '不用等，可以直接约。',
    how: '回到时间那一页，点它就能约。',
  },
  ALREADY_WAITING: {
    title: '已经在等了',
    what: '前面排的还在，没有再排一次。',
    how: '有位子空出来，会先留给你们。',
  },
  LIST_FULL: {
    title: '等的人有点多',
    what: '这次没有排上，别的都没变。',
    how: '可以换一个时间。',
  },
  NOT_WAITING: {
    title: '现在没有在等',
    what: '可能已经约上了，也可能已经过了时间。',
    how: '往下拉一拉，看看现在怎么样。',
  },
  OFFER_OVER: {
    title: '位子让给下一位了',
    what: '留的时间过了，约好的都没变。',
    how: '可以换一个时间，或者再排一次。',
  },
  CANCEL_TOO_LATE: {
    title: '快开始了，这里改不了',
    what: '安排还在，没有变。',
    how: '去不了没关系，打个电话告诉站里就好。',
  },
  ALREADY_CANCELLED: {
    title: '已经取消了',
    what: '不用再取消一次。',
    how: '想去的话，可以再约一个时间。',
  },
};

/** Where nothing was to be opened but something to be done, a lost network and our own fault say so. */
const refusedCommands: Partial<Record<AnyRefusal, Explanation>> = {
  OFFLINE: {
    title: '现在没有网络',
    what: '填过的都在，还没有交出去。',
    how: '连上以后再点一次就好。',
  },
  INTERNAL: {
    title: '没有等到回音',
    what: '是我们这边出了问题。你填过的都在，没有丢。',
    how: '过一会儿再点一次，不会算成两次。',
  },
};

/** What to say where something was tried. */
export const refusalOfCommand = (code: AnyRefusal): Explanation => refusedCommands[code] ?? refusals[code];

export const common = {
  help: {
    short: '帮忙',
    long: '找人帮忙',
    label: '帮忙：联系站点和求助电话',
    lead: '点一下就打电话。你不用先想好怎么说。',
    leadLarge: '点一下就打电话。',
    now: '现在就有危险',
    talk: { number: '12356', title: '打 12356', note: '心里难受，想找人说说' },
    ambulance: { number: '120', note: '要救护车' },
    police: { number: '110', note: '要警察' },
    callStation: '打给站里',
    callWorker: (worker: Named) => `打给${calledWorker(worker)}`,
  },
  again: '再试一次',
  more: '往下还有',
  moreFailed: '后面的没有打开，再点一次。',
  close: '关上',
  loading: '正在打开',
  next: '接下来',
  step: (step: number, of: number) => `第 ${step} 步，共 ${of} 步`,
  saved: '写过的都存着，退出去再回来也在。',
  offline: { title: '现在没有网络', seen: (when: string) => `下面是${when} 看到的。` },
  askWith: (code: string) => `问起来可以说编号 ${code}`,
  notTaken: '这次没有成',
  stillToMend: (count: number) => (count === 1 ? '还差一处' : `还差 ${count} 处`),
} as const;
