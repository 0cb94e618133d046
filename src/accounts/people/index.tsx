import { useState } from 'react';
import { both } from '../../platform/both';
import { knownName } from '../../platform/known-names';
import { useMe } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { people as words } from '../../texts/accounts';
import { Loaded } from '../../ui/loaded';
import { Head, Page } from '../../ui/page';
import { Left } from './left';
import { Links } from './links';
import { Rows } from './rows';

/** One person, oneself or somebody in one's care: what there is of them, and who may see and act for them. */
export default function PeoplePage() {
  const { clientId = '' } = useParams();
  const me = useMe();
  const links = useQuery('accounts', 'listLinks', { clientId });
  const [left, setLeft] = useState<string>();
  if (left !== undefined) return <Left name={left} />;
  return (
    <Page>
      <Loaded query={both(me, links)}>
        {([caller, found]) => {
          const person = caller.people.find((it) => it.clientId === clientId);
          return (
            <>
              <Head
                title={person ? words.title(person) : (knownName(clientId) ?? words.stranger)}
                help="short"
              />
              <Rows clientId={clientId} person={person} />
              <Links
                clientId={clientId}
                person={person}
                links={found.links}
                onEnded={() => void links.refresh()}
                onLeft={setLeft}
              />
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
