import { View } from '@tarojs/components';
import { useState } from 'react';
import type { ConsentText, Signer } from '../../../contracts/consents';
import type { Query } from '../../platform/use-query';
import { common } from '../../texts/common';
import { consents as texts } from '../../texts/consents';
import { signature } from '../../texts/signature';
import { Button } from '../../ui/button';
import { FormSummary } from '../../ui/form-summary';
import { Loaded, Refused } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { BottomBar, Head, Page } from '../../ui/page';
import { SignaturePad } from '../../ui/signature-pad';
import { answeredBefore, answerTo } from './answers';
import { CannotWrite } from './cannot-write';
import { ConsentCard } from './consent-card';
import { type Signed, useSigning } from './use-signing';

const words = texts.sign;

export interface SignFormProps {
  clientId: string;
  clientName: string;
  signer: Signer;
  /** What is asked of this signer. */
  asked: readonly ConsentText[];
  /** Where the texts come from: asked again when they have changed. */
  query: Query<unknown>;
  /** On a worker's phone: whoever signs stands beside it. */
  ofWorker: boolean;
  /** Somebody else signs; absent where nobody else can. */
  onOther?: () => void;
  onSigned: (signed: Signed) => void;
}

/** Yes or no to each, the name under it, and one button. */
export function SignForm(props: SignFormProps) {
  const { clientId, clientName, signer, asked, query, ofWorker, onOther, onSigned } = props;
  const onOutdated = (): void => void query.refresh();
  const signing = useSigning({ clientId, signer, asked, onSigned, onOutdated });
  const { draft, form, refused } = signing;
  const [cannot, setCannot] = useState(false);
  const who = texts.signer(signer, clientName);
  // A lost network is said once: where it was met.
  const shown = refused === 'OFFLINE' ? { ...query, failure: undefined } : query;
  const bar = (
    <BottomBar>
      <Button loading={signing.busy} onClick={() => void signing.hand()}>
        {words.action}
      </Button>
    </BottomBar>
  );
  return (
    <Page bar={bar}>
      <Loaded query={shown}>
        {() => (
          <>
            <View>
              <Head title={words.title(asked.length)} help="short" />
              <View className="kb-head-note kb-note kb-text-2">
                {words.note(
                  asked.length,
                  asked.some(({ purpose }) => purpose === 'agreement'),
                )}
              </View>
            </View>
            <FormSummary form={form} />
            {refused && <Refused code={refused} />}
            {ofWorker && <Beside who={who} onOther={onOther} />}
            <View className="kb-stack-close">
              {asked.map((text) => (
                <ConsentCard
                  key={text.purpose}
                  text={text}
                  answer={answerTo(text, draft)}
                  before={answeredBefore(text, draft)}
                  error={form.field(text.purpose).error}
                  onAnswer={(given) => signing.answer(text, given)}
                />
              ))}
            </View>
            <SignaturePad
              name="signature"
              value={draft.signature}
              who={who}
              error={form.field('signature').error}
              onChange={signing.draw}
            />
            <View className="kb-note kb-text-2">{common.saved}</View>
            <View className="kb-start">
              <Button kind="text" onClick={() => setCannot(true)}>
                {signature.cannot}
              </Button>
            </View>
          </>
        )}
      </Loaded>
      <CannotWrite show={cannot} onClose={() => setCannot(false)} />
    </Page>
  );
}

/** Said to the worker: the phone goes to whoever signs. */
function Beside({ who, onOther }: { who: string; onOther?: () => void }) {
  return (
    <Notice icon="pen" title={words.who.row(who)}>
      <View>{words.who.beside(who)}</View>
      {onOther && (
        <View className="kb-notice-act">
          <Button kind="line" small onClick={onOther}>
            {words.who.change}
          </Button>
        </View>
      )}
    </Notice>
  );
}
