import Taro from '@tarojs/taro';
import { useEffect } from 'react';
import type { ApplicationSummary } from '../../../contracts/admissions';
import { useSentCount } from '../../platform/mail';
import { routes } from '../../platform/routes';
import { dayOf } from '../../platform/time';
import { useQuery } from '../../platform/use-query';
import { stateChip, mine as words } from '../../texts/admissions';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/state';
import { AppliedRow } from '../applied-row';
import { useUnsent } from '../unsent';
import { UnsentCards } from './unsent-cards';

/** What the caller has applied for, for themselves or for others, and what waits for the network. */
export default function Mine() {
  const found = useQuery('admissions', 'listMyApplications', {});
  const unsent = useUnsent();
  const sent = useSentCount();
  const { refresh } = found;
  useEffect(() => {
    if (sent > 0) void refresh();
  }, [sent, refresh]);

  const waiting = <UnsentCards unsent={unsent} />;
  return (
    <Page>
      {!found.data && waiting}
      <Loaded query={found}>
        {({ applications }) =>
          applications.length + unsent.length === 0 ? (
            <Empty {...words.empty}>
              <Button onClick={apply}>{words.action}</Button>
            </Empty>
          ) : (
            <>
              {waiting}
              <Applied applications={applications} />
              <Button kind="soft" block icon="plus" onClick={apply}>
                {words.another}
              </Button>
            </>
          )
        }
      </Loaded>
    </Page>
  );
}

const apply = (): void => void Taro.navigateTo({ url: routes.apply() });

function Applied({ applications }: { applications: readonly ApplicationSummary[] }) {
  if (applications.length === 0) return null;
  return (
    <Card pad="none">
      {applications.map((application) => (
        <AppliedRow
          key={application.applicationId}
          title={words.of(application.personName)}
          chip={stateChip(application)}
          note={words.note(application.stationName, dayOf(application.submittedAt))}
          onOpen={() => void Taro.navigateTo({ url: routes.application(application.applicationId) })}
        />
      ))}
    </Card>
  );
}
