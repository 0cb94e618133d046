import Taro, { useReachBottom } from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { both } from '../../platform/both';
import { useSentCount } from '../../platform/mail';
import { tabs } from '../../platform/routes';
import { dayOf } from '../../platform/time';
import { nameOfOther, useMe } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { whom, schedule as words } from '../../texts/appointments';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Segments } from '../../ui/segments';
import { Empty } from '../../ui/state';
import { chooseWhom, useWished } from '../use-wished';
import { useWaitingBookings } from '../waiting';
import { whomOf } from '../whom';
import { WhomRow } from '../whom-row';
import { Days } from './days';
import { ScheduleSkeleton } from './skeleton';
import { Unsent } from './unsent';
import { type View as Shown, useAppointments } from './use-appointments';
import './index.scss';

/** What comes and what was, by day, for one person at a time. */
export default function Schedule() {
  const { clientId } = useParams();
  const [view, setView] = useState<Shown>('coming');
  const me = useMe();
  const wished = useWished(clientId);
  const whoms = me.data && whomOf(me.data, 'read', wished);
  const person = whoms?.person;
  const list = useAppointments(person?.clientId, view);
  const unsent = useWaitingBookings(person?.clientId);
  const sent = useSentCount();
  const { refresh } = list.first;
  useEffect(() => {
    if (sent > 0) void refresh();
  }, [sent, refresh]);
  useReachBottom(() => void list.pages.loadMore());

  if (whoms && !person) return <Nobody />;
  const coming = view === 'coming';
  const count = list.pages.more ? 0 : list.all.filter(({ state }) => state === 'booked').length;
  const comingWords = coming && count > 0 ? `${words.coming} ${count}` : words.coming;
  const empty = list.all.length === 0 && !(coming && unsent.length > 0);
  const known = both(me, list.first);
  const waiting = coming && <Unsent items={unsent} today={dayOf(Date.now())} />;
  return (
    <Page>
      {whoms && whoms.people.length > 1 && (
        <WhomRow {...whoms} {...whom.reading} title={whom.readingTitle} onChoose={chooseWhom} />
      )}
      <Segments
        segments={[
          { key: 'coming', words: comingWords },
          { key: 'past', words: words.past },
        ]}
        chosen={view}
        onChoose={setView}
      />
      {!known.data && waiting}
      <Loaded query={known} skeleton={<ScheduleSkeleton />}>
        {([caller]) => (
          <>
            {waiting}
            {empty ? (
              <Free view={view} />
            ) : (
              <Days
                appointments={list.all}
                coming={coming}
                nameOfOther={person && nameOfOther(caller, person.clientId)}
              />
            )}
          </>
        )}
      </Loaded>
      <More pages={list.pages} />
    </Page>
  );
}

const toServices = (): void => void Taro.switchTab({ url: tabs.services });

function Free({ view }: { view: Shown }) {
  return (
    <Empty {...(view === 'coming' ? words.emptyComing : words.emptyPast)}>
      <Button onClick={toServices}>{words.book}</Button>
    </Empty>
  );
}

/** Whoever has nobody to look for: a visitor, or a worker who came without a name. */
function Nobody() {
  return (
    <Page>
      <Empty {...words.nobody}>
        <Button onClick={toServices}>{words.book}</Button>
      </Empty>
    </Page>
  );
}
