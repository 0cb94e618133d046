import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { dial } from '../../platform/phone';
import { routes } from '../../platform/routes';
import type { Query } from '../../platform/use-query';
import { review as words } from '../../texts/admissions';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { BottomBar, Page } from '../../ui/page';
import { State } from '../../ui/state';
import type { Application } from './applicant';
import { type Asking, Decisions } from './decisions';
import { Photos } from './photos';
import { ReviewFacts } from './review-facts';
import { happenedTo } from './way';
import { WayCard } from './way-card';

export interface ReviewProps {
  query: Query<Application>;
  onChanged: () => void;
}

/** An application as the station's workers see it: the facts, a call, and what to decide. */
export function Review({ query, onChanged }: ReviewProps) {
  const [asking, setAsking] = useState<Asking>();
  const [referredTo, setReferredTo] = useState<string>();
  if (referredTo !== undefined) return <Referred stationName={referredTo} />;

  const application = query.data;
  const open = application?.state === 'submitted' || application?.state === 'waiting';
  const clientId = application?.clientId;
  return (
    <Page
      bar={
        (open || clientId) && (
          <BottomBar note={clientId && words.clientNext[application.for]}>
            {clientId ? (
              <Button onClick={() => void Taro.navigateTo({ url: routes.client(clientId) })}>
                {words.client}
              </Button>
            ) : (
              <Button onClick={() => setAsking('accept')}>{words.accept.open}</Button>
            )}
          </BottomBar>
        )
      }
    >
      <Loaded query={query}>
        {(found) => (
          <>
            <ReviewFacts application={found} />
            <Photos photos={found.photos} />
            <Button
              kind="soft"
              block
              icon="phone"
              label={`${words.call(found.applicant.name)}，${found.applicant.phone}`}
              onClick={() => void dial(found.applicant.phone)}
            >
              {words.call(found.applicant.name)}
            </Button>
            <WayCard title={words.way} steps={happenedTo(found)} />
            {open && <Others waiting={found.state === 'waiting'} onAsk={setAsking} />}
            <Decisions
              application={found}
              asking={asking}
              onClose={() => setAsking(undefined)}
              onDecided={onChanged}
              onReferred={setReferredTo}
            />
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** What else can be decided; whoever waits already need not be put on the list. */
function Others({ waiting, onAsk }: { waiting: boolean; onAsk: (asking: Asking) => void }) {
  return (
    <>
      <View className={waiting ? '' : 'kb-pair'}>
        {!waiting && (
          <Button kind="soft" block onClick={() => onAsk('wait')}>
            {words.wait.open}
          </Button>
        )}
        <Button kind="line" block onClick={() => onAsk('refuse')}>
          {words.refuse.open}
        </Button>
      </View>
      <Button kind="text" block onClick={() => onAsk('refer')}>
        {words.refer.open}
      </Button>
    </>
  );
}

/** It lies with another station now. */
function Referred({ stationName }: { stationName: string }) {
  return (
    <Page>
      <State art="bench" title={words.refer.done.title(stationName)} lines={words.refer.done.lines}>
        <Button onClick={() => void Taro.navigateBack()}>{words.refer.back}</Button>
      </State>
    </Page>
  );
}
