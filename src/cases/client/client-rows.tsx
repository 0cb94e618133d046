import Taro from '@tarojs/taro';
import { useState } from 'react';
import { routes } from '../../platform/routes';
import { useQuery } from '../../platform/use-query';
import { client } from '../../texts/cases';
import { stations } from '../../texts/stations';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { PickSheet } from '../../ui/pick-sheet';
import type { Client } from './client-facts';

const words = client.rows;
const open = (url: string): void => void Taro.navigateTo({ url });

/** What can be looked at and done for somebody; whoever has left can only be looked at. */
export function ClientRows({ client: { clientId, stationId, name, state } }: { client: Client }) {
  const [choosing, setChoosing] = useState(false);
  const active = state === 'active';
  return (
    <>
      <Card pad="none">
        {active && <ListRow icon="caladd" title={words.book} onClick={() => setChoosing(true)} />}
        <ListRow
          icon="cal"
          title={words.schedule}
          note={words.scheduleNote}
          onClick={() => open(routes.schedule(clientId))}
        />
        <ListRow
          icon="family"
          title={words.people}
          note={words.peopleNote}
          onClick={() => open(routes.people(clientId))}
        />
        <ListRow
          icon="pen"
          title={words.consents}
          note={words.consentsNote}
          onClick={() => open(routes.consents(clientId))}
        />
      </Card>
      <ServiceSheet
        stationId={stationId}
        show={choosing}
        title={words.bookTitle(name)}
        onPick={(serviceId) => open(routes.chooseTime({ stationId, serviceId, clientId }))}
        onClose={() => setChoosing(false)}
      />
    </>
  );
}

interface ServiceSheetProps {
  stationId: string;
  show: boolean;
  title: string;
  onPick: (serviceId: string) => void;
  onClose: () => void;
}

function ServiceSheet({ stationId, show, title, onPick, onClose }: ServiceSheetProps) {
  const offer = useQuery('stations', 'listServices', { stationId });
  const options = (offer.data?.services ?? []).map((service) => ({
    key: service.serviceId,
    title: service.name,
    note: stations.facts(service),
  }));
  return (
    <PickSheet
      show={show}
      title={title}
      options={options}
      chosen={undefined}
      onPick={onPick}
      onClose={onClose}
    />
  );
}
