import { useState } from 'react';
import { useQuery } from '../../platform/use-query';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Asked, type AskedFor } from './asked';
import { LinkForm } from './link-form';
import { MyRequests } from './my-requests';

/** Asks a station to be linked to somebody there; whoever has asked before sees first what became of it. */
export default function LinkPage() {
  const mine = useQuery('accounts', 'listMyRequests', {});
  const [asking, setAsking] = useState(false);
  const [asked, setAsked] = useState<AskedFor>();
  if (asked) return <Asked {...asked} />;
  if (asking || mine.data?.requests.length === 0) return <LinkForm onAsked={setAsked} />;
  return (
    <Page>
      <Loaded query={mine}>
        {({ requests }) => <MyRequests requests={requests} onAsk={() => setAsking(true)} />}
      </Loaded>
    </Page>
  );
}
