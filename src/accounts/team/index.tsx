import { useState } from 'react';
import type { GivenRole } from '../../../contracts/contract';
import { both } from '../../platform/both';
import type { Output } from '../../platform/calls';
import { useMe } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { team as words } from '../../texts/station-accounts';
import { Loaded } from '../../ui/loaded';
import { Page } from '../../ui/page';
import { IssuedCode } from '../issued-code';
import { GiveBar } from './give-bar';
import { mayTakeFrom } from './members';
import { Team } from './team';

/** Who is what at this station; giving a role is a code, taking one away is at once. */
export default function TeamPage() {
  const { stationId = '' } = useParams();
  const team = useQuery('accounts', 'listTeam', { stationId });
  const me = useMe();
  const [given, setGiven] = useState<{ role: GivenRole; issued: Output<'accounts', 'inviteToRole'> }>();

  if (given)
    return (
      <IssuedCode
        {...given.issued}
        whom={words.issuedFor(given.role)}
        onAnother={() => setGiven(undefined)}
        onDone={() => setGiven(undefined)}
      />
    );
  const mayGive = team.data?.mayGive ?? [];
  return (
    <Page
      bar={
        mayGive.length > 0 && (
          <GiveBar
            stationId={stationId}
            roles={mayGive}
            onGiven={(role, issued) => setGiven({ role, issued })}
          />
        )
      }
    >
      <Loaded query={both(team, me)}>
        {([{ people, mayGive: roles }, caller]) => (
          <Team
            stationId={stationId}
            people={people}
            mayTake={mayTakeFrom(caller, stationId) ? roles : []}
            onChanged={() => void team.refresh()}
          />
        )}
      </Loaded>
    </Page>
  );
}
