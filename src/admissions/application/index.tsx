import Taro from '@tarojs/taro';
import { both } from '../../platform/both';
import { routes } from '../../platform/routes';
import { useMe, worksAt } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { application as words } from '../../texts/admissions';
import { Button } from '../../ui/button';
import { Loaded } from '../../ui/loaded';
import { BottomBar, Page } from '../../ui/page';
import { Applicant } from './applicant';
import { Review } from './review';

/** One application: for whoever wrote it how far it has come, for the station's workers what to decide. */
export default function ApplicationPage() {
  const { applicationId = '' } = useParams();
  const found = useQuery('admissions', 'getApplication', { applicationId });
  const me = useMe();
  const onChanged = () => void found.refresh();
  if (found.data && me.data && worksAt(me.data, found.data.stationId))
    return <Review query={found} onChanged={onChanged} />;

  const clientId = found.data?.clientId;
  const mine = me.data?.people.some((person) => person.clientId === clientId) ?? false;
  return (
    <Page bar={clientId && mine && <ToConsents clientId={clientId} />}>
      <Loaded query={both(found, me)}>
        {([application]) => <Applicant application={application} mine={mine} onChanged={onChanged} />}
      </Loaded>
    </Page>
  );
}

function ToConsents({ clientId }: { clientId: string }) {
  return (
    <BottomBar>
      <Button onClick={() => void Taro.navigateTo({ url: routes.consents(clientId) })}>
        {words.accepted.consents}
      </Button>
    </BottomBar>
  );
}
