import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { ConsentText } from '../../../contracts/consents';
import { routes } from '../../platform/routes';
import { showTop } from '../../platform/scroll';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { consents as texts } from '../../texts/consents';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { BottomBar, Head, Page, Section } from '../../ui/page';
import '../consents.scss';
import { type Consents, signersHere, standingOf, stillToSign } from '../standing';
import { Acts } from './acts';
import { PurposeCard } from './purpose-card';
import { Withdraw } from './withdraw';

const words = texts.list;

/** What holds now, who still has to sign, what was signed, and the way to change one's mind. */
export default function ConsentList() {
  const { clientId = '' } = useParams();
  const query = useQuery('consents', 'getConsents', { clientId });
  const [changing, setChanging] = useState<ConsentText>();
  /** What was taken back here. */
  const [changed, setChanged] = useState<string>();
  return (
    <Page bar={query.data && <ToSign clientId={clientId} consents={query.data} />}>
      <Loaded query={query}>
        {(consents) => (
          <>
            <Head title={words.title} note={words.whose(consents.clientName)} help="short" />
            {changed && (
              <Notice icon="check" title={words.afterChange.title(changed)}>
                {words.afterChange.what}
              </Notice>
            )}
            <Missing consents={consents} />
            {consents.texts.map((text) => (
              <PurposeCard
                key={text.purpose}
                {...{ clientId, consents, text }}
                onChange={() => {
                  setChanged(undefined);
                  setChanging(text);
                }}
              />
            ))}
            <Section title={words.acts} />
            <Acts clientId={clientId} consents={consents} />
            <Withdraw
              key={changing?.purpose}
              {...{ clientId, consents }}
              text={changing}
              onClose={() => setChanging(undefined)}
              onDone={() => {
                setChanged(changing?.title);
                setChanging(undefined);
                void query.refresh();
                showTop();
              }}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** Whose word is missing, and whether because a wording has changed. */
function Missing({ consents }: { consents: Consents }) {
  const waiting = stillToSign(consents);
  if (waiting.length === 0) return null;
  const names = waiting.map((signer) => texts.called(signer, consents)).join('和');
  const reworded = waiting.some((signer) =>
    consents.texts.some(({ purpose }) => standingOf(consents, purpose, signer).state === 'reworded'),
  );
  const mine = waiting.some((signer) => consents.maySignAs.includes(signer));
  return reworded ? (
    <Notice title={words.reworded.title}>{words.reworded.what}</Notice>
  ) : (
    <Notice icon="pen" title={words.toSign.title(names)}>
      {mine ? words.toSign.mine : words.toSign.other}
    </Notice>
  );
}

/** The way to sign, for the first who can do it here. */
function ToSign({ clientId, consents }: { clientId: string; consents: Consents }) {
  const here = signersHere(consents);
  const [signer] = stillToSign(consents).filter((it) => here.includes(it));
  if (!signer) return null;
  return (
    <BottomBar>
      <Button onClick={() => void Taro.navigateTo({ url: routes.consentSign({ clientId, as: signer }) })}>
        {words.sign(texts.signer(signer, consents.clientName), here.length > 1)}
      </Button>
    </BottomBar>
  );
}
