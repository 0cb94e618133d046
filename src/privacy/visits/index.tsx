import { View } from '@tarojs/components';
import { useReachBottom } from '@tarojs/taro';
import { useContact } from '../../platform/contact';
import { dial } from '../../platform/phone';
import { dayOf } from '../../platform/time';
import { useParams } from '../../platform/use-params';
import { common } from '../../texts/common';
import { visits as words } from '../../texts/privacy';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Loaded } from '../../ui/loaded';
import { Head, Page } from '../../ui/page';
import { Empty } from '../../ui/state';
import { byDay } from './by-day';
import { VisitsSkeleton } from './skeleton';
import { useVisits, type Visit } from './use-visits';

/** Who has read the file: day, person, station, and what. */
export default function Visits() {
  const { clientId = '' } = useParams();
  const list = useVisits(clientId);
  useReachBottom(() => void list.loadMore());
  return (
    <Page>
      <Loaded query={list.first} skeleton={<VisitsSkeleton />}>
        {() =>
          list.visits.length === 0 ? (
            <Empty {...words.empty} />
          ) : (
            <>
              <Head title={words.title} note={words.note} help="short" />
              {byDay(list.visits).map(({ day, visits }) => (
                <View key={day}>
                  <View className="kb-day-head">
                    <View className="kb-title" ariaRole="heading" ariaLevel={2}>
                      {words.day(day, dayOf(Date.now())).title}
                    </View>
                    <View className="kb-note kb-text-2">{words.day(day, dayOf(Date.now())).note}</View>
                  </View>
                  <Card pad="none">
                    {visits.map((visit) => (
                      <Line key={`${visit.reader} ${visit.stationName} ${visit.what}`} visit={visit} />
                    ))}
                  </Card>
                </View>
              ))}
              <Ask />
            </>
          )
        }
      </Loaded>
      {list.more && (
        <Button kind="text" block loading={list.status === 'loading'} onClick={() => void list.loadMore()}>
          {list.status === 'failed' ? common.moreFailed : common.more}
        </Button>
      )}
    </Page>
  );
}

const Line = ({ visit: { reader, stationName, what } }: { visit: Visit }) => (
  <ListRow title={reader || words.unnamed} note={words.line(stationName, what)} keepNote />
);

/** Whom to ask where one of them cannot be explained. */
function Ask() {
  const contact = useContact();
  if (!contact) return null;
  return (
    <View className="kb-start">
      <Button kind="text" icon="phone" onClick={() => void dial(contact.phone)}>
        {words.ask}
      </Button>
    </View>
  );
}
