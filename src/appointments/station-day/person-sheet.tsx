import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { routes } from '../../platform/routes';
import { dayOf } from '../../platform/time';
import { person as words } from '../../texts/on-the-day';
import { Button } from '../../ui/button';
import { DecisionSheet } from '../../ui/decision-sheet';
import { Refused } from '../../ui/loaded';
import { Sheet } from '../../ui/sheet';
import { type Act, actsFor, likelyMinutes } from './acts';
import type { Expected, Session } from './people';
import { useActs } from './use-acts';

interface PersonSheetProps {
  person: Expected;
  session: Session;
  onChanged: () => void;
  onClose: () => void;
}

/** What can be said about one person of the day: a tap each; how long it took is asked where it is needed. */
export function PersonSheet({ person, session, onChanged, onClose }: PersonSheetProps) {
  const { appointmentId, name } = person;
  const [asking, setAsking] = useState<'done' | 'correct'>();
  const acts = useActs(appointmentId, onChanged);
  const now = Date.now();
  const offered = actsFor(person, session, { now, isToday: dayOf(session.startAt) === dayOf(now) });
  const say = async (act: Act): Promise<void> => {
    if (act === 'done' || act === 'correct') return setAsking(act);
    if (await acts[act]()) onClose();
  };
  if (asking) {
    const correcting = asking === 'correct';
    const asked = correcting ? words.correcting : words.completing;
    const minutes = [...likelyMinutes(session), ...(correcting ? [0] : [])];
    return (
      <DecisionSheet
        show
        title={asked.title(name)}
        lead={asked.lead}
        draft={`${asking}:${appointmentId}`}
        choice={{
          label: words.howLong,
          options: minutes.map((it) => ({ key: String(it), title: words.minutes(it) })),
          fault: words.howLongMissing,
        }}
        reason={correcting ? words.correcting.reason : undefined}
        action={() => asked.action}
        busy={acts.busy}
        refused={acts.refused}
        onDecide={async ({ chosen, reason }) => {
          const took = Number(chosen);
          const ok = await (correcting ? acts.correct(took, reason) : acts.done(took));
          if (ok) onClose();
          return ok;
        }}
        onClose={() => {
          acts.forget();
          setAsking(undefined);
        }}
      />
    );
  }
  return (
    <Sheet show title={name} onClose={onClose}>
      <View className="kb-sheet-lead">{words.state(person)}</View>
      <View className="kb-stack-close">
        {acts.refused && <Refused code={acts.refused} />}
        {offered.map((act, place) => (
          <Button
            key={act}
            block
            kind={place === 0 ? 'main' : 'line'}
            loading={acts.busy}
            onClick={() => void say(act)}
          >
            {words.acts[act]}
          </Button>
        ))}
        <Button
          kind="text"
          block
          onClick={() => void Taro.navigateTo({ url: routes.appointment(appointmentId) })}
        >
          {words.open}
        </Button>
      </View>
    </Sheet>
  );
}
