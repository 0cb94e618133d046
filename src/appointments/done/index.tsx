import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import type { Output } from '../../platform/calls';
import { tabs } from '../../platform/routes';
import { useShareCard } from '../../platform/share';
import { fullTime, weekdayTime } from '../../platform/time';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { done as words } from '../../texts/appointments';
import { Art } from '../../ui/art';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { Loaded } from '../../ui/loaded';
import { BottomBar, Page } from '../../ui/page';
import { ToCalendar } from '../to-calendar';
import { useWay } from '../use-way';
import { nextSteps } from './next-steps';
import './index.scss';

type Booked = Output<'appointments', 'getAppointment'>;

/** It is agreed, and this is what happens next. */
export default function Done() {
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
      <View className="kb-done-art">
        <Art name="lake-wide" />
      </View>
      <View className="kb-seal">
        <Icon name="check" />
      </View>
      <Loaded query={booked}>{(data) => <Agreed booked={data} />}</Loaded>
    </Page>
  );
}

function Agreed({ booked }: { booked: Booked }) {
  const { appointment } = booked;
  const way = useWay(appointment);
  const steps = nextSteps(booked, way, Date.now());
  return (
    <>
      <View>
        <View className="kb-display" ariaRole="heading" ariaLevel={1}>
          {words.title}
        </View>
        <View className="kb-head-note kb-text-2">{fullTime(appointment.startAt)}</View>
        <View className="kb-text-2">{`${appointment.serviceName}，${appointment.stationName}`}</View>
      </View>
      <Card>
        <View className="kb-title" ariaRole="heading" ariaLevel={2}>
          {words.next}
        </View>
        {steps.map((step, position) => (
          <View key={step} className="kb-step">
            <View className="kb-step-number">{position + 1}</View>
            <View className="kb-grow">{step}</View>
          </View>
        ))}
      </Card>
      <View className="kb-pair">
        <ToCalendar appointment={appointment} />
        <Button kind="soft" block share icon="users">
          {words.tellFamily}
        </Button>
      </View>
    </>
  );
}
