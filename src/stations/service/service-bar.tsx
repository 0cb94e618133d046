import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import type { Me } from '../../platform/use-me';
import { stations } from '../../texts/stations';
import { AwaitedBar, isAwaiting } from '../../ui/awaited';
import { Button } from '../../ui/button';
import { BottomBar } from '../../ui/page';

interface ServiceBarProps {
  /** Absent while it is not known yet. */
  me: Me | undefined;
  /** For whom; absent where the caller has nobody. */
  person: Me['people'][number] | undefined;
  of: { stationId: string; serviceId: string };
}

/**
 * 选时间 for whoever may come, what comes first for those who may not yet; those who only look after figures
 * have nothing to book.
 */
export function ServiceBar({ me, person, of }: ServiceBarProps) {
  const visitor = me?.roles.length === 0;
  if (me && !person && !visitor) return null;
  if (isAwaiting(person)) return <AwaitedBar person={person} />;
  const name = person && person.relation !== 'self' ? person.shortName : undefined;
  const clientId = person?.clientId;
  return (
    <BottomBar note={visitor ? stations.service.register : undefined}>
      <Button
        icon="calcheck"
        onClick={() => void Taro.navigateTo({ url: routes.chooseTime({ ...of, clientId }) })}
      >
        {stations.service.choose(name)}
      </Button>
    </BottomBar>
  );
}
