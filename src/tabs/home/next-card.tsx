import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useLook } from '../../platform/look';
import { routes } from '../../platform/routes';
import { clockTime, type DayKey, dayLine, dayOf, duration } from '../../platform/time';
import { calledWorker } from '../../texts/common';
import { home as words } from '../../texts/home';
import { Art } from '../../ui/art';
import { Card } from '../../ui/card';
import { CardActs } from '../../ui/card-acts';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-names';
import type { ScreenOf } from './screen';

type Next = NonNullable<ScreenOf<'client'>['care']['next']>;

/** The next thing: when first, then what, where and with whom. */
export function NextCard({ next, today }: { next: Next; today: DayKey }) {
  const { large } = useLook();
  const minutes = (next.endAt - next.startAt) / 60_000;
  return (
    <Card pad="none">
      <Art name="lake-band" />
      <View className="kb-next">
        <View className="kb-strong kb-text-do">{dayLine(dayOf(next.startAt), today)}</View>
        <View className="kb-display">{clockTime(next.startAt)}</View>
        <View className="kb-title">{next.serviceName}</View>
        {large ? (
          <View className="kb-next-what kb-text-2">{words.next.where(next)}</View>
        ) : (
          <View className="kb-facts kb-stack-close">
            <Fact icon="pin">{words.next.where(next)}</Fact>
            <Fact icon="me">{words.next.who(calledWorker(next), duration(minutes))}</Fact>
          </View>
        )}
      </View>
      <CardActs
        acts={[
          { words: words.next.how, onClick: () => open(routes.appointment(next.appointmentId)) },
          { words: words.next.cannot, onClick: () => open(routes.appointment(next.appointmentId, 'cancel')) },
        ]}
      />
    </Card>
  );
}

const open = (url: string): void => void Taro.navigateTo({ url });

function Fact({ icon, children }: { icon: IconName; children: string }) {
  return (
    <View className="kb-fact">
      <View className="kb-text-3">
        <Icon name={icon} />
      </View>
      <View className="kb-grow kb-text-2">{children}</View>
    </View>
  );
}
