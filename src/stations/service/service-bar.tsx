import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import type { Me } from '../../platform/use-me';
import { stations } from '../../texts/stations';
import { Button } from '../../ui/button';
import { BottomBar } from '../../ui/page';

interface ServiceBarProps {
  /** Absent while it is not known yet. */
  me: Me | undefined;
  of: { stationId: string; serviceId: string; clientId?: string };
}

/** 选时间 for whoever may come; those who only look after figures have nothing to book. */
export function ServiceBar({ me, of }: ServiceBarProps) {
  const mayBook = me?.people.some(({ scopes }) => scopes.includes('book'));
  const visitor = me?.roles.length === 0;
  if (me && !mayBook && !visitor) return null;
  return (
    <BottomBar note={visitor ? stations.service.register : undefined}>
      <Button icon="calcheck" onClick={() => void Taro.navigateTo({ url: routes.chooseTime(of) })}>
        {stations.service.choose}
      </Button>
    </BottomBar>
  );
}
