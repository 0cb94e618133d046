import Taro from '@tarojs/taro';
import { useState } from 'react';
import { routes } from '../../platform/routes';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { requests as words } from '../../texts/accounts';
import { Button } from '../../ui/button';
import { Loaded, Refused } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { Head, Page } from '../../ui/page';
import { ReasonSheet } from '../../ui/reason-sheet';
import { Empty } from '../../ui/state';
import { type LinkRequest, RequestCard } from './request-card';
import { useRefuse } from './use-refuse';

/** Who asks to be linked to somebody here, the longest waiting first. */
export default function RequestsPage() {
  const { stationId = '' } = useParams();
  const found = useQuery('accounts', 'listLinkRequests', { stationId });
  const [asked, setAsked] = useState<LinkRequest>();
  const refuse = useRefuse(stationId, () => void found.refresh());

  return (
    <Page>
      <Loaded query={found}>
        {({ requests }) => (
          <>
            {requests.length > 0 && <Head title={words.title(requests.length)} note={words.note} />}
            {refuse.failed && <Refused code={refuse.failed} />}
            {refuse.done && <Notice icon="check" title={words.refused} />}
            {requests.map((request) => (
              <RequestCard
                key={request.requestId}
                request={request}
                onRefuse={() => setAsked(request)}
                onApprove={() => {
                  const { requestId } = request;
                  void Taro.navigateTo({ url: routes.approveLink({ stationId, requestId }) });
                }}
              />
            ))}
            {requests.length === 0 && (
              <Empty {...words.empty}>
                <Button onClick={() => void Taro.navigateTo({ url: routes.clients(stationId) })}>
                  {words.clients}
                </Button>
              </Empty>
            )}
          </>
        )}
      </Loaded>
      {asked && (
        <ReasonSheet
          show
          draft={`refuse:${asked.requestId}`}
          words={{ ...words.sheet, title: words.sheet.title(asked.myName) }}
          busy={refuse.busy}
          onHand={async (reason) => {
            const handed = await refuse.refuse(asked.requestId, reason);
            setAsked(undefined);
            return handed;
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Page>
  );
}
