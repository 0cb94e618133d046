import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { consents as texts } from '../../texts/consents';
import { Button } from '../../ui/button';
import { Empty } from '../../ui/state';
import type { Consents } from '../standing';

const words = texts.sign;

/** The caller may not sign here: who does. */
export function NotYours({ clientId, consents }: { clientId: string; consents: Consents }) {
  const names = consents.signers.map((signer) => texts.signer(signer, consents.clientName)).join('和');
  return (
    <Empty title={words.notYours.title} lines={words.notYours.lines(names)}>
      <ToList clientId={clientId} />
    </Empty>
  );
}

/** Nothing waits for this signer. */
export function AllSigned({ clientId }: { clientId: string }) {
  return (
    <Empty {...words.allSigned}>
      <ToList clientId={clientId} />
    </Empty>
  );
}

const ToList = ({ clientId }: { clientId: string }) => (
  <Button onClick={() => void Taro.redirectTo({ url: routes.consents(clientId) })}>{words.toList}</Button>
);
