import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../platform/calls';
import { useLook } from '../../platform/look';
import { dial } from '../../platform/phone';
import { useQuery } from '../../platform/use-query';
import { application as words } from '../../texts/admissions';
import { common } from '../../texts/common';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Refused } from '../../ui/loaded';
import { Head } from '../../ui/page';
import { Steps } from '../../ui/steps';
import { ConfirmSheet } from '../confirm-sheet';
import { Given } from './given';
import { useAnswers } from './use-answers';
import { wayOf } from './way';
import { WayCard } from './way-card';

export type Application = Output<'admissions', 'getApplication'>;

export interface ApplicantProps {
  application: Application;
  /** The person became one of the caller's own: there is something to sign. */
  mine: boolean;
  onChanged: () => void;
}

/** How far an application has come, for whoever wrote it; and the ways out of it. */
export function Applicant({ application, mine, onChanged }: ApplicantProps) {
  const { large } = useLook();
  const [asking, setAsking] = useState<'withdraw' | 'not'>();
  const answers = useAnswers(application.applicationId, onChanged);
  const { state, asksWish } = application;
  const open = state === 'submitted' || state === 'waiting';
  const close = () => setAsking(undefined);
  const confirmed = async (doing: Promise<boolean>): Promise<void> => {
    if (await doing) close();
  };
  return (
    <>
      <Head
        title={titleOf(application)}
        note={words.note(application.personName, application.stationName)}
        help="short"
      />
      {answers.refused && !asking && <Refused code={answers.refused} />}
      {asksWish && open && (
        <Wish busy={answers.busy} onStill={() => void answers.wish(true)} onNot={() => setAsking('not')} />
      )}
      {state === 'accepted' && (
        <Card>
          <View className="kb-title" ariaRole="heading" ariaLevel={2}>
            {common.next}
          </View>
          <Steps steps={mine ? words.accepted.own : words.accepted.other} />
        </Card>
      )}
      <WayCard title={words.way} steps={wayOf(application, Date.now())} />
      {state === 'refused' && <View className="kb-text-2">{words.refused}</View>}
      {!large && <Given application={application} />}
      <CallStation stationId={application.stationId} />
      {open && (
        <Button kind="text" block onClick={() => setAsking('withdraw')}>
          {words.withdraw.open}
        </Button>
      )}
      <ConfirmSheet
        show={asking === 'withdraw'}
        words={words.withdraw}
        busy={answers.busy}
        refused={answers.refused}
        onConfirm={() => void confirmed(answers.withdraw())}
        onClose={close}
      />
      <ConfirmSheet
        show={asking === 'not'}
        words={words.wish.sheet}
        busy={answers.busy}
        refused={answers.refused}
        onConfirm={() => void confirmed(answers.wish(false))}
        onClose={close}
      />
    </>
  );
}

const titleOf = ({ state, position }: Application): string =>
  state === 'waiting' ? words.titles.waiting(position) : words.titles[state];

/** After some months the station asks; either answer is as easy. */
function Wish({ busy, onStill, onNot }: { busy: boolean; onStill: () => void; onNot: () => void }) {
  return (
    <Card>
      <View className="kb-title" ariaRole="heading" ariaLevel={2}>
        {words.wish.title}
      </View>
      <View className="kb-head-note kb-wish-what">{words.wish.what}</View>
      <View className="kb-pair">
        <Button kind="fill" block loading={busy} onClick={onStill}>
          {words.wish.still}
        </Button>
        <Button kind="line" block onClick={onNot}>
          {words.wish.not}
        </Button>
      </View>
    </Card>
  );
}

/** There from the start, so that nothing moves below it when the number comes. */
function CallStation({ stationId }: { stationId: string }) {
  const { data, failure } = useQuery('stations', 'getStation', { stationId });
  const phone = data?.station.phone;
  if (failure && phone === undefined) return null;
  return (
    <Button
      kind="soft"
      block
      icon="phone"
      loading={phone === undefined}
      label={phone && words.callLabel(phone)}
      onClick={() => phone && void dial(phone)}
    >
      {words.call}
    </Button>
  );
}
