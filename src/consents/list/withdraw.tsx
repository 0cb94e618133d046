import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ConsentText, Signer } from '../../../contracts/consents';
import type { AnyRefusal } from '../../platform/calls';
import { useCommand } from '../../platform/use-command';
import { consents as texts } from '../../texts/consents';
import { Button } from '../../ui/button';
import { Choice, Choices } from '../../ui/choice';
import { Refused } from '../../ui/loaded';
import { Sheet } from '../../ui/sheet';
import { type Consents, signersHere, standingOf } from '../standing';

const words = texts.withdraw;

export interface WithdrawProps {
  clientId: string;
  consents: Consents;
  /** What somebody changes their mind about; closed without it. */
  text: ConsentText | undefined;
  onClose: () => void;
  onDone: () => void;
}

/** Takes one purpose back: says what stops at once, and asks for no reason. */
export function Withdraw({ clientId, consents, text, onClose, onDone }: WithdrawProps) {
  const command = useCommand('consents', 'withdrawConsent');
  const [refused, setRefused] = useState<AnyRefusal>();
  const [chosen, setChosen] = useState<Signer>();
  const givers = text ? giversOf(consents, text) : [];
  const signer = chosen ?? (givers.length === 1 ? givers[0] : undefined);

  async function withdraw(): Promise<void> {
    if (!text || !signer) return;
    const { purpose } = text;
    const outcome = await command.run((idempotencyKey) => ({ clientId, signer, purpose, idempotencyKey }));
    if (outcome.status === 'done') onDone();
    else if (outcome.status === 'refused') setRefused(outcome.code);
  }

  return (
    <Sheet show={text !== undefined} title={text ? words.title(text.title) : ''} onClose={onClose}>
      <View className="kb-sheet-lead">
        <View className="kb-strong">{words.lead}</View>
        <View>{text?.stops}</View>
        <View className="kb-consent-words">{words.stays}</View>
      </View>
      <View className="kb-stack">
        {givers.length > 1 && (
          <Choices label={words.who}>
            {givers.map((giver) => (
              <Choice
                key={giver}
                label={words.who}
                title={texts.signer(giver, consents.clientName)}
                chosen={giver === signer}
                onChoose={() => setChosen(giver)}
              />
            ))}
          </Choices>
        )}
        {refused && <Refused code={refused} />}
        <View className="kb-stack-close">
          <Button
            kind="line"
            block
            loading={command.busy}
            disabled={!signer}
            reason={words.chooseFirst}
            onClick={() => void withdraw()}
          >
            {words.action}
          </Button>
          <Button kind="text" block onClick={onClose}>
            {words.stay}
          </Button>
        </View>
      </View>
    </Sheet>
  );
}

/** Who could take it back here: those who sign here and have given it. */
const giversOf = (consents: Consents, { purpose }: ConsentText): Signer[] =>
  signersHere(consents).filter((signer) => standingOf(consents, purpose, signer).state === 'given');
