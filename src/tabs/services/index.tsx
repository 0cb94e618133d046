import { View } from '@tarojs/components';
import { useState } from 'react';
import { personInUse, stationInUse } from '../../platform/in-use';
import { tabs } from '../../platform/routes';
import { useShareCard } from '../../platform/share';
import { stations as words } from '../../texts/stations';
import { AwaitedButton, AwaitedNotice, isAwaiting } from '../../ui/awaited';
import { Loaded } from '../../ui/loaded';
import { Head, Page } from '../../ui/page';
import { PickSheet } from '../../ui/pick-sheet';
import { Empty } from '../../ui/state';
import { Groups } from './groups';
import { ServicesSkeleton } from './skeleton';
import { useOffer } from './use-offer';
import { Whose } from './whose';

type Sheet = 'station' | 'person';

/** What a station offers, for whom, and the way to another station. */
export default function Services() {
  const [sheet, setSheet] = useState<Sheet>();
  const { query, stations, stationId, person, people } = useOffer(sheet === 'station');
  const close = () => setSheet(undefined);
  useShareCard(words.offer.share, tabs.services);

  if (!stationId && stations.data?.stations.length === 0)
    return (
      <Page>
        <Empty {...words.offer.noStation} />
      </Page>
    );
  return (
    <Page>
      <Loaded query={query} skeleton={<ServicesSkeleton />}>
        {([, offer]) => (
          <>
            <Head title={words.offer.title} help="long" />
            <Whose
              stationName={offer.stationName}
              person={person}
              onChangeStation={() => setSheet('station')}
              onChangePerson={people.length > 1 ? () => setSheet('person') : undefined}
            />
            {isAwaiting(person) && (
              <>
                <AwaitedNotice person={person} />
                <AwaitedButton person={person} kind="main" />
              </>
            )}
            {offer.services.length > 0 && (
              <View className="kb-note kb-text-2">{words.offer.prices(offer.services)}</View>
            )}
            <Groups offer={offer} clientId={person?.clientId} />
            {offer.services.length === 0 && <Empty {...words.offer.none} />}
          </>
        )}
      </Loaded>
      <PickSheet
        show={sheet === 'station' && stations.data !== undefined}
        title={words.offer.changeTitle}
        options={(stations.data?.stations ?? []).map(({ stationId: key, name, streets }) => ({
          key,
          title: name,
          note: streets.join('、'),
        }))}
        chosen={stationId}
        onPick={stationInUse.pick}
        onClose={close}
      />
      <PickSheet
        show={sheet === 'person'}
        title={words.offer.changePersonTitle}
        options={people.map(({ clientId: key, name }) => ({ key, title: name }))}
        chosen={person?.clientId}
        onPick={(clientId) => {
          personInUse.pick(clientId);
          stationInUse.pick(undefined);
        }}
        onClose={close}
      />
    </Page>
  );
}
