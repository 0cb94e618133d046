import { useState } from 'react';
import type { Signer } from '../../../contracts/consents';
import { both } from '../../platform/both';
import { useMe } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { asked as askedOf, signersHere } from '../standing';
import { AllSigned, NotYours } from './ends';
import { SignForm } from './sign-form';
import { SignedPage } from './signed';
import { SignSkeleton } from './skeleton';
import type { Signed } from './use-signing';
import { WhoSigns } from './who-signs';
import '../consents.scss';

/**
 * What is asked, each for itself, and a drawn name under it. On a worker's phone the person beside it signs,
 * so there it asks first who that is.
 */
export default function Sign() {
  const { clientId = '', as, purpose } = useParams();
  const query = useQuery('consents', 'getConsents', { clientId });
  const me = useMe();
  const [chosen, setChosen] = useState<Signer>();
  const [signed, setSigned] = useState<Signed>();
  const [again, setAgain] = useState(false);

  const here = query.data ? signersHere(query.data) : [];
  const wished = again ? undefined : here.find((signer) => signer === as);
  const signer = chosen ?? wished ?? (here.length === 1 ? here[0] : undefined);
  const asked = query.data && signer ? askedOf(query.data, signer, purpose) : [];
  const ofWorker = me.data !== undefined && !me.data.people.some((person) => person.clientId === clientId);

  if (signed && signer && query.data)
    return <SignedPage {...{ clientId, signed, signer }} consents={query.data} />;
  if (query.data && me.data && signer && asked.length > 0)
    return (
      <SignForm
        key={signer}
        {...{ clientId, signer, asked, query, ofWorker }}
        clientName={query.data.clientName}
        onOther={
          here.length > 1
            ? () => {
                setChosen(undefined);
                setAgain(true);
              }
            : undefined
        }
        onSigned={(outcome) => {
          setSigned(outcome);
          void query.refresh();
        }}
      />
    );
  return (
    <Page>
      <Loaded query={both(query, me)} skeleton={<SignSkeleton />}>
        {([consents]) => {
          if (here.length === 0) return <NotYours clientId={clientId} consents={consents} />;
          if (!signer)
            return <WhoSigns clientName={consents.clientName} signers={here} onChoose={setChosen} />;
          return <AllSigned clientId={clientId} />;
        }}
      </Loaded>
    </Page>
  );
}
