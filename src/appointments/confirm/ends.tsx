import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { confirm as words } from '../../texts/appointments';
import { refusals } from '../../texts/common';
import { Button } from '../../ui/button';
import { Page } from '../../ui/page';
import { Empty, State } from '../../ui/state';
import { useWaitingBookings } from '../waiting';

/** No network: the booking is kept on the phone and goes out by itself, which is said once it has. */
export function Stored({ clientId }: { clientId: string | undefined }) {
  const { action, sent, ...stored } = words.waiting;
  const waits = useWaitingBookings(clientId).length > 0;
  const { title, lines } = waits ? stored : sent;
  return (
    <Page>
      <State art="boat" title={title} lines={lines}>
        <Button onClick={() => void Taro.redirectTo({ url: routes.schedule(clientId) })}>{action}</Button>
      </State>
    </Page>
  );
}

/** What was chosen is no longer offered at all. */
export function NoSuchTime() {
  const { title, what, how } = refusals.SLOT_CLOSED;
  return (
    <Empty title={title} lines={[what, how]}>
      <Button onClick={() => void Taro.navigateBack()}>{words.otherDays}</Button>
    </Empty>
  );
}
