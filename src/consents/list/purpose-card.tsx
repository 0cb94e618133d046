import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { ConsentText, Purpose, Signer } from '../../../contracts/consents';
import { routes } from '../../platform/routes';
import { consents as texts } from '../../texts/consents';
import { Card } from '../../ui/card';
import { CardActs } from '../../ui/card-acts';
import { Chip, type ChipProps } from '../../ui/chip';
import { type Consents, type Standing, signersHere, standingOf } from '../standing';

const words = texts.list;

export interface PurposeCardProps {
  clientId: string;
  consents: Consents;
  text: ConsentText;
  /** Somebody takes it back. */
  onChange: () => void;
}

/** One purpose: whether it holds, what each signer said, and the way to say otherwise. */
export function PurposeCard({ clientId, consents, text: { purpose, title }, onChange }: PurposeCardProps) {
  const said = consents.signers.map((signer) => ({ signer, ...standingOf(consents, purpose, signer) }));
  const here = said.filter(({ signer }) => signersHere(consents).includes(signer));
  const declined = here.find(({ state }) => state === 'declined');
  const { words: state, tone } = stateOf(consents, purpose, said);
  const agree = (as: Signer): void =>
    void Taro.navigateTo({ url: routes.consentSign({ clientId, as, purpose }) });
  const acts = [
    ...(here.some(({ state }) => state === 'given')
      ? [{ words: words.change(title), onClick: onChange }]
      : []),
    ...(declined ? [{ words: words.agree(title), onClick: () => agree(declined.signer) }] : []),
  ];
  return (
    <Card pad="none">
      <View className="kb-card-pad">
        <View className="kb-line kb-between">
          <View className="kb-title" ariaRole="heading" ariaLevel={2}>
            {title}
          </View>
          <Chip tone={tone}>{state}</Chip>
        </View>
        {said.map((it) => (
          <View key={it.signer} className="kb-said kb-note kb-text-2">
            {sentence(it, nameOf(it, consents))}
          </View>
        ))}
      </View>
      {acts.length > 0 && <CardActs acts={acts} />}
    </Card>
  );
}

type Said = Standing & { signer: Signer };

/** What counts of several words: that it holds, else the first that stands in the way. */
function stateOf(
  consents: Consents,
  purpose: Purpose,
  said: readonly Said[],
): { words: string; tone: ChipProps['tone'] } {
  if (consents.holds.includes(purpose)) return { words: words.state.holds, tone: 'do' };
  const has = (state: Standing['state']): boolean => said.some((it) => it.state === state);
  if (has('declined')) return { words: words.state.declined, tone: 'quiet' };
  if (has('reworded')) return { words: words.state.reworded, tone: 'wait' };
  const open = said.filter(({ state }) => state === 'open');
  if (open.length === said.length) return { words: words.state.open, tone: 'wait' };
  const names = open.map(({ signer }) => texts.called(signer, consents)).join('和');
  return { words: words.state.awaits(names), tone: 'wait' };
}

/**
 * Who it was, where several sign. Of several guardians any may have signed before, so what was said is the
 * guardian's; what is still to be said is the reader's own.
 */
function nameOf({ signer, state }: Said, consents: Consents): string {
  const own = signer === 'client' || state === 'open';
  const name = own ? texts.called(signer, consents) : texts.signer(signer, consents.clientName);
  return consents.signers.length > 1 || name === '你' ? name : '';
}

function sentence(standing: Standing, who: string): string {
  switch (standing.state) {
    case 'given':
      return words.said.given(who, standing.at);
    case 'declined':
      return words.said.declined(who, standing.at);
    case 'reworded':
      return words.said.reworded(who);
    case 'open':
      return words.said.open(who);
  }
}
