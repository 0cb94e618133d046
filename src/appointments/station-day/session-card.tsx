import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import { routes } from '../../platform/routes';
import { clockTime } from '../../platform/time';
import { stationDay as words } from '../../texts/appointments';
import { calledWorker } from '../../texts/common';
import { standing } from '../../texts/on-the-day';
import { Card } from '../../ui/card';
import { Icon } from '../../ui/icon';
import { countBooked, countCome, type Expected, hasCome, isOff, type Session } from './people';
import { PersonSheet } from './person-sheet';

interface SessionCardProps {
  session: Session;
  /** The day has come: something can be said about who is there. */
  begun: boolean;
  onChanged: () => void;
}

/** One session: when, what, with whom, and everybody who is expected. */
export function SessionCard({ session, begun, onChanged }: SessionCardProps) {
  const { startAt, endAt, serviceName, place, capacity, people } = session;
  const [chosen, setChosen] = useState<string>();
  const now = Date.now();
  const time = clockTime(startAt);
  const person = people.find(({ appointmentId }) => appointmentId === chosen);
  const open = (one: Expected): void => {
    if (begun && !isOff(one)) setChosen(one.appointmentId);
    else void Taro.navigateTo({ url: routes.appointment(one.appointmentId) });
  };
  const booked = countBooked(session);
  return (
    <Card>
      <View className="kb-line kb-between kb-wrap">
        <View className="kb-strong kb-text-do">{startAt <= now && now < endAt ? words.now(time) : time}</View>
        <View className="kb-note kb-text-2">
          {begun ? words.come(countCome(session), booked) : words.count(booked, capacity)}
        </View>
      </View>
      <View className="kb-title" ariaRole="heading" ariaLevel={2}>
        {serviceName}
      </View>
      <View className="kb-note kb-text-2">{`${calledWorker(session)}，${place}`}</View>
      <View className="kb-people">
        {people.map((one) => (
          <ExpectedOne key={one.appointmentId} person={one} begun={begun} onOpen={() => open(one)} />
        ))}
      </View>
      {person && (
        <PersonSheet
          person={person}
          session={session}
          onChanged={onChanged}
          onClose={() => setChosen(undefined)}
        />
      )}
    </Card>
  );
}

interface ExpectedOneProps {
  person: Expected;
  begun: boolean;
  onOpen: () => void;
}

/** One who is expected: a ring until they have come, a tick then; what else is to be said beside the name. */
function ExpectedOne({ person, begun, onOpen }: ExpectedOneProps) {
  const { name } = person;
  const off = isOff(person);
  const come = hasCome(person);
  const said = come && person.state === 'booked' ? undefined : standing(person);
  const spoken = standing(person);
  return (
    <View
      className={`kb-person ${off || person.state === 'missed' ? 'kb-person-off' : ''} ${come ? 'kb-person-come' : ''}`}
      hoverClass="kb-pressed"
      ariaRole="button"
      ariaLabel={spoken ? `${name}，${spoken}` : name}
      onClick={onOpen}
    >
      <View className="kb-person-name">
        {come && <Icon name="check" size="note" />}
        {begun && person.state === 'booked' && !come && <View className="kb-ring" />}
        <View className={off ? 'kb-struck' : ''}>{name}</View>
      </View>
      {said && <View className="kb-note">{said}</View>}
    </View>
  );
}
