import { goBack } from '../../platform/back';
import { link as words } from '../../texts/accounts';
import { Button } from '../../ui/button';
import { Done, DoneSeal } from '../../ui/done';
import { BottomBar, Page } from '../../ui/page';

export interface AskedFor {
  clientName: string;
  stationName: string;
}

/** The request lies with the station, and this is how it goes on. */
export function Asked({ clientName, stationName }: AskedFor) {
  const { title, line, steps, action } = words.done;
  return (
    <Page
      bar={
        <BottomBar>
          <Button onClick={() => goBack()}>{action}</Button>
        </BottomBar>
      }
    >
      <DoneSeal />
      <Done title={title} lines={[line(clientName, stationName)]} steps={steps} />
    </Page>
  );
}
