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
  return (
    <Page>
      <Loaded query={mine}>
        {({ requests }) =>
          requests.length === 0 || asking ? (
            <LinkForm onAsked={setAsked} />
          ) : (
            <MyRequests requests={requests} onAsk={() => setAsking(true)} />
          )
        }
      </Loaded>
    </Page>
  );
}
