import { useEffect } from 'react';
import { rememberContact } from '../../platform/contact';
import { roleInUse } from '../../platform/in-use';
import { useSentCount } from '../../platform/mail';
import { useShareCard } from '../../platform/share';
import { useQuery } from '../../platform/use-query';
import { home as words } from '../../texts/home';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { ClientHome } from './client-home';
import { Endings } from './endings';
import { FiguresHome } from './figures-home';
import { GuardianHome } from './guardian-home';
import './home.scss';
import { HomeSkeleton } from './home-skeleton';
import type { HomeScreen } from './screen';
import { StaffHome } from './staff-home';
import { VisitorHome } from './visitor-home';
import { VolunteerHome } from './volunteer-home';

/** The first screen: what the role in use came for. */
export default function Home() {
  const role = roleInUse.use();
  const query = useQuery('home', 'getHome', { role });
  const { status, data, failure, refresh } = query;
  const sentCount = useSentCount();

  useEffect(() => {
    if (sentCount > 0) void refresh();
  }, [sentCount, refresh]);
  useEffect(() => {
    if (status === 'fresh' && data) rememberContact(data.help);
  }, [status, data]);
  // A role that was taken away is not asked for again.
  useEffect(() => {
    if (role && failure?.code === 'FORBIDDEN') roleInUse.pick(undefined);
  }, [role, failure]);
  useShareCard(words.share);

  return (
    <Page>
      <Loaded query={query} skeleton={<HomeSkeleton />}>
        {(screen) => (
          <>
            {screen.endings && <Endings endings={screen.endings} onKnown={() => void refresh()} />}
            <Screen screen={screen} />
          </>
        )}
      </Loaded>
    </Page>
  );
}

function Screen({ screen }: { screen: HomeScreen }) {
  switch (screen.screen) {
    case 'visitor':
      return <VisitorHome />;
    case 'client':
      return <ClientHome screen={screen} />;
    case 'guardian':
      return <GuardianHome screen={screen} />;
    case 'volunteer':
      return <VolunteerHome screen={screen} />;
    case 'staff':
      return <StaffHome screen={screen} />;
    case 'supervisor':
    case 'district':
      return <FiguresHome screen={screen} />;
  }
}
