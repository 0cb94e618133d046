import type { Awaited, Person } from '../../contracts/accounts';
import type { Signer } from '../../contracts/consents';

type ToSign = Extract<Awaited, { kind: 'sign' }>;
type Whose = Pick<Person, 'shortName' | 'relation'>;

/** What stands between a person and a booking, as one says it to whoever looks. */
export interface AwaitedWords {
  chip: string;
  title: string;
  what: string;
  /** Where it leads; absent where nothing can be done here. */
  action?: string;
}

const ENDED: AwaitedWords = {
  chip: '服务结束了',
  title: '服务结束了',
  what: '以前的安排和记录都在，随时能看。想再来，打给站里就好。',
};

/** What a person waits for, and what can be done about it now. */
export function awaitedWords(awaits: Awaited, whose: Whose): AwaitedWords {
  if (awaits.kind === 'ended') return ENDED;
  const { yours, why } = awaits;
  const action = yours.length > 0 ? '先签同意书' : '看看同意书';
  switch (why) {
    case 'first': {
      const come = whose.relation === 'self' ? '可以来了' : `${whose.shortName}可以来了`;
      return { chip: '等签名', title: come, what: namesMissing(awaits, whose), action };
    }
    case 'reworded':
      return { chip: '等签名', title: '同意书改了写法', what: namesMissing(awaits, whose), action };
    case 'declined':
      return {
        chip: '先不约',
        title: '现在约不了',
        what: '服务约定现在是不同意。想来的时候，再同意就好。',
        action: '看看同意书',
      };
  }
}

/** Whose names are missing, and how those sign who are not the reader. */
function namesMissing(awaits: ToSign, whose: Whose): string {
  const { missing, yours } = awaits;
  const all = missing.map((signer) => called(signer, whose, yours)).join('和');
  const others = missing.filter((signer) => !yours.includes(signer));
  if (others.length === 0) return '看一遍同意书，签上名字，就能约时间。';
  const who = others.map((signer) => called(signer, whose, yours)).join('和');
  const need = yours.length > 0 ? `要${all}都签好，才能约时间。` : `还差${all}的名字，签好就能约时间。`;
  return `${need}${who}用自己的微信签，或者到站里签，都可以。`;
}

/** 你 for whoever reads, else the client by name, 监护人 otherwise. */
function called(signer: Signer, { shortName }: Whose, yours: readonly Signer[]): string {
  if (yours.includes(signer)) return '你';
  return signer === 'client' ? shortName : '监护人';
}

/** What readers hear, where several people wait. */
export const awaitedLabel = (action: string, shortName: string): string => `${action}，${shortName}`;
