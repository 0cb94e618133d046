import Taro from '@tarojs/taro';
import { useState } from 'react';
import { routes } from '../../platform/routes';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { requests as words } from '../../texts/station-accounts';
import { Button } from '../../ui/button';
import { DecisionSheet } from '../../ui/decision-sheet';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { Head, Page } from '../../ui/page';
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
        <DecisionSheet
          show
          title={words.sheet.title(asked.myName)}
          lead={words.sheet.lead}
          draft={`refuse:${asked.requestId}`}
          reason={words.sheet.reason}
          action={() => words.sheet.action}
          busy={refuse.busy}
          refused={refuse.failed}
          onDecide={async ({ reason }) => {
            const handed = await refuse.refuse(asked.requestId, reason);
            if (handed) setAsked(undefined);
            return handed;
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </Page>
  );
}
