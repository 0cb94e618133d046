import Taro from '@tarojs/taro';
import type { Output } from '../../platform/calls';
import { personInUse, roleInUse } from '../../platform/in-use';
import { tabs } from '../../platform/routes';
import type { Me } from '../../platform/use-me';
import { code as words } from '../../texts/accounts';
import { Button } from '../../ui/button';
import { Done, DoneSeal } from '../../ui/done';
import { BottomBar, Page } from '../../ui/page';

type Grant = Output<'accounts', 'redeemCode'>;

/** The code was taken: what is possible now, and the way there. */
export function Redeemed({ grant, me }: { grant: Grant; me: Me | undefined }) {
  const { title, lines, steps, action } = wordsFor(grant, me);
  return (
    <Page
      bar={
        <BottomBar>
          <Button onClick={() => goHome(grant, me)}>{action}</Button>
        </BottomBar>
      }
    >
      <DoneSeal />
      <Done title={title} lines={lines} steps={steps} />
    </Page>
  );
}

const linkedPerson = (clientId: string, me: Me | undefined) =>
  me?.people.find((person) => person.clientId === clientId);

function wordsFor(grant: Grant, me: Me | undefined) {
  switch (grant.grants) {
    case 'link': {
      const { clientId, shortName } = grant;
      const { title, may, steps, action } = words.linked;
      const person = linkedPerson(clientId, me);
      return {
        title: title(shortName),
        lines: person ? [may(shortName, person.scopes)] : [],
        steps: steps(shortName, person?.awaits !== undefined),
        action: action(shortName),
      };
    }
    case 'self':
      return {
        title: words.self.title(grant.shortName),
        lines: [words.self.line],
        steps: words.self.steps(linkedPerson(grant.clientId, me)?.awaits !== undefined),
        action: words.home,
      };
    case 'role':
      return {
        title: words.role.title(grant.role),
        lines: [grant.stationName],
        steps: words.role.steps[grant.role],
        action: words.home,
      };
  }
}

/** Home is made for what was just gained, whatever else the caller is. */
function goHome(grant: Grant, me: Me | undefined): void {
  if (grant.grants !== 'link') roleInUse.pick(grant.grants === 'self' ? 'client' : grant.role);
  else {
    const relation = linkedPerson(grant.clientId, me)?.relation;
    roleInUse.pick(relation === 'self' ? 'client' : relation);
  }
  if (grant.grants !== 'role') personInUse.pick(grant.clientId);
  void Taro.switchTab({ url: tabs.home });
}
