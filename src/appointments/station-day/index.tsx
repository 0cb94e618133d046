import { View } from '@tarojs/components';
import { useState } from 'react';
import { dayOf, shiftDay } from '../../platform/time';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { stationDay as words } from '../../texts/appointments';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { Head, Page } from '../../ui/page';
import { Empty } from '../../ui/state';
import { ArrivalCode } from './arrival-code';
import { peopleComing } from './people';
import { SessionCard } from './session-card';
import './index.scss';

/** Who comes to the station on a day, session by session. */
export default function StationDay() {
  const { stationId = '', day: opened } = useParams();
  const today = dayOf(Date.now());
  const [day, setDay] = useState(opened ?? today);
  const found = useQuery('appointments', 'listStationDay', { stationId, day });
  const note = found.data && words.note(day, today, peopleComing(found.data.sessions));
  return (
    <Page>
      <Head title={words.title(day, today)} note={note} />
      <View className="kb-line kb-between">
        <Button kind="line" small onClick={() => setDay(shiftDay(day, -1))}>
          {words.previous}
        </Button>
        <Button kind="line" small onClick={() => setDay(shiftDay(day, 1))}>
          {words.next}
        </Button>
      </View>
      <Loaded query={found}>
        {({ sessions }) => (
          <>
            {day === today && sessions.length > 0 && <ArrivalCode stationId={stationId} today={today} />}
            {sessions.length === 0 && <Empty {...words.empty} />}
            {sessions.map((session) => (
              <SessionCard
                key={session.slotId}
                session={session}
                begun={day <= today}
                onChanged={() => void found.refresh()}
              />
            ))}
          </>
        )}
      </Loaded>
    </Page>
  );
}
