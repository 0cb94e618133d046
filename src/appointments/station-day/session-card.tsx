import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { clockTime } from '../../platform/time';
import { stationDay as words } from '../../texts/appointments';
import { calledWorker } from '../../texts/common';
import { Card } from '../../ui/card';
import { countBooked, type Session } from './people';

/** One session: when, what, with whom, and everybody who is expected. */
export function SessionCard({ session }: { session: Session }) {
  const { startAt, endAt, serviceName, place, capacity, people } = session;
  const now = Date.now();
  const time = clockTime(startAt);
  return (
    <Card>
      <View className="kb-line kb-between kb-wrap">
        <View className="kb-strong kb-text-do">{startAt <= now && now < endAt ? words.now(time) : time}</View>
        <View className="kb-note kb-text-2">{words.count(countBooked(session), capacity)}</View>
      </View>
      <View className="kb-title" ariaRole="heading" ariaLevel={2}>
        {serviceName}
      </View>
      <View className="kb-note kb-text-2">{`${calledWorker(session)}，${place}`}</View>
      <View className="kb-people">
        {people.map((person) => (
          <Expected key={person.appointmentId} person={person} />
        ))}
      </View>
    </Card>
  );
}

function Expected({ person: { appointmentId, name, state } }: { person: Session['people'][number] }) {
  const off = state === 'cancelled';
  return (
    <View
      className={`kb-person ${off ? 'kb-person-off' : ''}`}
      hoverClass="kb-pressed"
      ariaRole="button"
      ariaLabel={off ? `${name}，${words.cancelled}` : name}
      onClick={() => void Taro.navigateTo({ url: routes.appointment(appointmentId) })}
    >
      <View className={off ? 'kb-struck' : ''}>{name}</View>
      {off && <View className="kb-note">{words.cancelled}</View>}
    </View>
  );
}
