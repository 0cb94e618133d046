import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Output } from '../../platform/calls';
import { tabs } from '../../platform/routes';
import { useShareCard } from '../../platform/share';
import { fullTime, weekdayTime } from '../../platform/time';
import { nameOfOther, useMe } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { done as words } from '../../texts/appointments';
import { Button } from '../../ui/button';
import { Done, DoneSeal } from '../../ui/done';
import { Loaded } from '../../ui/loaded';
import { BottomBar, Page } from '../../ui/page';
import { ToCalendar } from '../to-calendar';
import { useWay } from '../use-way';
import { nextSteps } from './next-steps';

type Booked = Output<'appointments', 'getAppointment'>;

/** It is agreed, and this is what happens next. */
export default function DonePage() {
  const { appointmentId = '' } = useParams();
  const booked = useQuery('appointments', 'getAppointment', { appointmentId });
  const appointment = booked.data?.appointment;
  useShareCard(
    appointment ? words.share(weekdayTime(appointment.startAt), appointment.stationName) : words.title,
  );
  return (
    <Page
      bar={
        <BottomBar>
          <Button onClick={() => void Taro.switchTab({ url: tabs.home })}>{words.action}</Button>
        </BottomBar>
      }
    >
      <DoneSeal />
      <Loaded query={booked}>{(data) => <Agreed booked={data} />}</Loaded>
    </Page>
  );
}

function Agreed({ booked }: { booked: Booked }) {
  const { appointment } = booked;
  const way = useWay(appointment);
  const me = useMe();
  const other = me.data && nameOfOther(me.data, appointment.clientId) && booked.clientName;
  return (
    <Done
      title={words.title}
      lines={[
        fullTime(appointment.startAt),
        `${appointment.serviceName}，${appointment.stationName}`,
        ...(other ? [words.goes(other)] : []),
      ]}
      steps={nextSteps(booked, way, Date.now())}
    >
      <View className="kb-pair">
        <ToCalendar appointment={appointment} />
        <Button kind="soft" block share icon="users">
          {words.tellFamily}
        </Button>
      </View>
    </Done>
  );
}
