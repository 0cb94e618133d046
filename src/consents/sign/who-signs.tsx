import type { Signer } from '../../../contracts/consents';
import { consents as texts } from '../../texts/consents';
import { Choice, Choices } from '../../ui/choice';
import { Head } from '../../ui/page';

const words = texts.sign.who;

export interface WhoSignsProps {
  clientName: string;
  signers: readonly Signer[];
  onChoose: (signer: Signer) => void;
}

/** On a worker's phone: who is beside it and signs. */
export function WhoSigns({ clientName, signers, onChoose }: WhoSignsProps) {
  return (
    <>
      <Head title={words.title} note={words.note} help="short" />
      <Choices label={words.title}>
        {signers.map((signer) => (
          <Choice
            key={signer}
            {...words[signer](clientName)}
            chosen={false}
            onChoose={() => onChoose(signer)}
          />
        ))}
      </Choices>
    </>
  );
}
