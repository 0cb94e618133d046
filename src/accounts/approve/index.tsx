import { useState } from 'react';
import { goBack } from '../../platform/back';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { approve as words } from '../../texts/station-accounts';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/state';
import { ApproveForm } from './approve-form';
import { Approved, type ApprovedLink } from './approved';

/** A request to be linked: which of the station's people is meant, and what the link allows. */
export default function ApprovePage() {
  const { stationId = '', requestId = '' } = useParams();
  const found = useQuery('accounts', 'listLinkRequests', { stationId });
  const [approved, setApproved] = useState<ApprovedLink>();
  const request = found.data?.requests.find((it) => it.requestId === requestId);
  if (approved) return <Approved {...approved} />;
  if (request) return <ApproveForm stationId={stationId} request={request} onApproved={setApproved} />;
  if (found.status === 'fresh') return <AlreadyDecided />;
  // What was kept from before lacks this one: it says nothing here.
  return (
    <Page>
      <Loaded query={{ ...found, data: undefined }}>{() => null}</Loaded>
    </Page>
  );
}

function AlreadyDecided() {
  return (
    <Page>
      <Empty {...words.decided}>
        <Button onClick={() => goBack()}>{words.back}</Button>
      </Empty>
    </Page>
  );
}
