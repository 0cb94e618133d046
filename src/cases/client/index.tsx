import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useEffect, useState } from 'react';
import { rememberName } from '../../platform/known-names';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { client as words } from '../../texts/cases';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { State } from '../../ui/state';
import { ClientFacts } from './client-facts';
import { ClientRows } from './client-rows';
import { Ending } from './ending';

/** One person's file as the station's workers read it, and what can be done for them. */
export default function ClientPage() {
  const { clientId = '' } = useParams();
  const found = useQuery('cases', 'getClient', { clientId });
  const [transferredTo, setTransferredTo] = useState<string>();
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
            <ClientFacts client={client} />
            <View className="kb-note kb-text-2">{words.noted}</View>
            <ClientRows client={client} />
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
