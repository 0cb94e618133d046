import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { rememberName } from '../../platform/known-names';
import { showTop } from '../../platform/scroll';
import { managesAt, useMe } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { client as words } from '../../texts/cases';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { Page } from '../../ui/page';
import { State } from '../../ui/state';
import { Capacity } from './capacity';
import { type Client, ClientFacts } from './client-facts';
import { ClientRows } from './client-rows';
import { Ending } from './ending';

/** One person's file as the station's workers read it, and what can be done for them. */
export default function ClientPage() {
  const { clientId = '' } = useParams();
  const found = useQuery('cases', 'getClient', { clientId });
  const [transferredTo, setTransferredTo] = useState<string>();
  const [changed, setChanged] = useState(false);
  const me = useMe();
  const manages = ({ stationId }: Client): boolean => me.data !== undefined && managesAt(me.data, stationId);
  const name = found.data?.name;
  useEffect(() => {
    if (name !== undefined) rememberName(clientId, name);
  }, [clientId, name]);

  if (transferredTo !== undefined) return <Transferred stationName={transferredTo} />;
  return (
    <Page>
      <Loaded query={found}>
        {(client) => (
          <>
            {changed && <Notice icon="check" title={words.setCapacity.done} />}
            <ClientFacts client={client} manages={manages(client)} />
            <View className="kb-note kb-text-2">{words.noted}</View>
            <ClientRows client={client} />
            {client.state === 'active' && manages(client) && (
              <Capacity
                client={client}
                onChanged={() => {
                  setChanged(true);
                  void found.refresh();
                  showTop();
                }}
              />
            )}
            {client.state === 'active' && (
              <Ending
                client={client}
                onTransferred={setTransferredTo}
                onClosed={() => void found.refresh()}
              />
            )}
          </>
        )}
      </Loaded>
    </Page>
  );
}

/** The file lies with another station now. */
function Transferred({ stationName }: { stationName: string }) {
  const { done, back } = words.transfer;
  return (
    <Page>
      <State art="bench" title={done.title(stationName)} lines={done.lines}>
        <Button onClick={() => void Taro.navigateBack()}>{back}</Button>
      </State>
    </Page>
  );
}
