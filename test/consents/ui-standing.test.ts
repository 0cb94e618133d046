import type { ConsentText, Purpose } from '../../contracts/consents';
import {
  answeredBefore,
  answerTo,
  decisionsOf,
  missing,
  type SignDraft,
} from '../../src/consents/sign/answers';
import {
  asked,
  type Consents,
  folded,
  signersHere,
  standingOf,
  stillToSign,
} from '../../src/consents/standing';

const text = (purpose: Purpose, version = '2'): ConsentText => ({
  purpose,
  version,
  title: purpose,
  paragraphs: [],
  stops: '',
});
const TEXTS = [text('agreement'), text('record'), text('photos')];

type Decision = Consents['decisions'][number];
const said = (purpose: Purpose, given: boolean, over: Partial<Decision> = {}): Decision => ({
  purpose,
  given,
  signer: 'client',
  version: '2',
  at: 5,
  ...over,
});
const consents = (decisions: Decision[], over: Partial<Consents> = {}): Consents => ({
  clientName: '林小满',
  signers: ['client'],
  maySignAs: ['client'],
  texts: TEXTS,
  holds: [],
  decisions,
  acts: [],
  ...over,
});
const purposes = (texts: readonly ConsentText[]) => texts.map(({ purpose }) => purpose);

describe('where a signer stands', () => {
  test('yes, no, to an older wording, and not at all', () => {
    const all = consents([
      said('agreement', true),
      said('record', false),
      said('photos', true, { version: '1' }),
    ]);
    expect(standingOf(all, 'agreement', 'client')).toEqual({ state: 'given', at: 5 });
    expect(standingOf(all, 'record', 'client')).toEqual({ state: 'declined', at: 5 });
    expect(standingOf(all, 'photos', 'client')).toEqual({ state: 'reworded', at: 5 });
    expect(standingOf(all, 'photos', 'guardian')).toEqual({ state: 'open' });
  });

  test('who still has to sign: those who are needed and have not said a word to each', () => {
    const both = { signers: ['client', 'guardian'] } as const;
    const all = TEXTS.map(({ purpose }) => said(purpose, false));
    expect(stillToSign({ ...consents(all), signers: [...both.signers] })).toEqual(['guardian']);
    expect(stillToSign(consents(all))).toEqual([]);
    expect(stillToSign(consents(all.slice(1)))).toEqual(['client']);
  });

  test('nobody signs here who is not needed, whatever they may elsewhere', () => {
    expect(signersHere({ signers: ['client'], maySignAs: ['client', 'guardian'] })).toEqual(['client']);
    expect(signersHere({ signers: ['client'], maySignAs: ['guardian'] })).toEqual([]);
  });
});

describe('what is asked', () => {
  test('first everything; then only what was reworded', () => {
    expect(purposes(asked(consents([]), 'client'))).toEqual(['agreement', 'record', 'photos']);
    const later = [said('agreement', true), said('record', true, { version: '1' }), said('photos', false)];
    expect(purposes(asked(consents(later), 'client'))).toEqual(['record']);
  });

  test('a free purpose that was declined is not asked again; the agreement is', () => {
    const all = consents([said('agreement', false), said('record', false), said('photos', false)]);
    expect(purposes(asked(all, 'client'))).toEqual(['agreement']);
  });

  test('one alone where somebody changes their mind; an unknown one is none', () => {
    expect(purposes(asked(consents([]), 'client', 'photos'))).toEqual(['photos']);
    expect(purposes(asked(consents([]), 'client', 'shoes'))).toEqual(['agreement', 'record', 'photos']);
  });
});

describe('what is filled in', () => {
  const name = Array.from({ length: 12 }, (_, n) => `${n * 3},${n}`).join(' ');
  const draft: SignDraft = {
    answers: { agreement: { given: true, version: '2' }, record: { given: true, version: '1' } },
    signature: name,
  };

  test('an answer to an older wording is told and does not count', () => {
    expect(answerTo(text('agreement'), draft)).toBe(true);
    expect(answerTo(text('record'), draft)).toBeUndefined();
    expect(answeredBefore(text('record'), draft)).toBe(true);
    expect(answeredBefore(text('agreement'), draft)).toBeUndefined();
    expect(decisionsOf(TEXTS, draft)).toEqual([{ purpose: 'agreement', version: '2', given: true }]);
  });

  test('what is missing is named in the order of the page', () => {
    expect(missing(TEXTS, draft).map(({ name }) => name)).toEqual(['record', 'photos']);
    expect(missing(TEXTS, { answers: {}, signature: '' }).map(({ name }) => name)).toEqual([
      'agreement',
      'record',
      'photos',
      'signature',
    ]);
    expect(missing([text('agreement')], { ...draft, signature: '1,1 2,2' })).toHaveLength(1);
    expect(missing([text('agreement')], draft)).toEqual([]);
  });
});

test('a short beginning is shown whole, a long one leaves the rest to unfold', () => {
  const short = '不长的一句。';
  const long = '很'.repeat(50);
  expect(folded({ paragraphs: [short, short, long] })).toEqual({ lead: short + short, rest: [long] });
  expect(folded({ paragraphs: [long, long] })).toEqual({ lead: long, rest: [long] });
  expect(folded({ paragraphs: [] })).toEqual({ lead: '', rest: [] });
});
