import type { Scope } from '../../../contracts/contract';
import { goBack } from '../../platform/back';
import { approve } from '../../texts/station-accounts';
import { Button } from '../../ui/button';
import { Done, DoneSeal } from '../../ui/done';
import { BottomBar, Page } from '../../ui/page';

const words = approve.done;

export interface ApprovedLink {
  myName: string;
  clientName: string;
  scopes: readonly Scope[];
}

/** Two people are linked, and what that allows. */
export function Approved({ myName, clientName, scopes }: ApprovedLink) {
  return (
    <Page
      bar={
        <BottomBar>
          <Button onClick={() => goBack()}>{words.action}</Button>
        </BottomBar>
      }
    >
      <DoneSeal />
      <Done title={words.title} lines={[words.line(myName, clientName)]} steps={words.steps(scopes)} />
    </Page>
  );
}
