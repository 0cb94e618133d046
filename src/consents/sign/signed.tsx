import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { Signer } from '../../../contracts/consents';
import { routes } from '../../platform/routes';
import { showTop } from '../../platform/scroll';
import { consents as texts } from '../../texts/consents';
import { Button } from '../../ui/button';
import { Done, DoneSeal } from '../../ui/done';
import { BottomBar, Page } from '../../ui/page';
import { type Consents, stillToSign } from '../standing';
import type { Signed } from './use-signing';

const words = texts.sign.done;

export interface SignedPageProps {
  clientId: string;
  /** Who has just signed. */
  signer: Signer;
  signed: Signed;
  consents: Consents;
}

/** It is signed, and this is what happens next. */
export function SignedPage({ clientId, signer, signed, consents }: SignedPageProps) {
  const others = stillToSign(consents).filter((other) => other !== signer);
  const names = others.map((other) => texts.signer(other, consents.clientName)).join('和');
  const steps = [
    ...(others.length > 0 ? [words.next(names)] : []),
    ...(signed.holds.includes('agreement') ? [words.canBook] : []),
    words.copy,
    words.change,
  ];
  // The form was longer, and left at its end.
  useEffect(showTop, []);
  return (
    <Page
      bar={
        <BottomBar>
          <Button onClick={() => leave(clientId)}>{words.action}</Button>
        </BottomBar>
      }
    >
      <DoneSeal />
      <Done title={words.title} lines={words.lines(signed.given)} steps={steps} />
    </Page>
  );
}

/** Back to where it was asked for; to the list where the page was opened by itself. */
function leave(clientId: string): void {
  if (Taro.getCurrentPages().length > 1) void Taro.navigateBack();
  else void Taro.redirectTo({ url: routes.consents(clientId) });
}
