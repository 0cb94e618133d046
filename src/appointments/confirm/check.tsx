import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Slot } from '../../../contracts/appointments';
import type { Service } from '../../../contracts/stations';
import type { AnyRefusal } from '../../platform/calls';
import { useLook } from '../../platform/look';
import { dayOf, timeSpan } from '../../platform/time';
import { chooseTime, whom, confirm as words } from '../../texts/appointments';
import { calledWorker } from '../../texts/common';
import { stations } from '../../texts/stations';
import { Refused } from '../../ui/loaded';
import { Head } from '../../ui/page';
import { PickSheet } from '../../ui/pick-sheet';
import { Summary, SummaryRow } from '../../ui/summary';
import type { Whom } from '../whom';
import { optionsOf } from '../whom-row';
import { Reminder } from './reminder';

export interface CheckProps {
  slot: Slot;
  service: Service;
  stationName: string;
  person: Whom;
  people: Whom[];
  /** Whether a reminder is wanted; absent where none can be had. */
  remind?: boolean;
  /** Why the last attempt was not answered with a booking. */
  refused?: AnyRefusal;
  onPerson: (clientId: string) => void;
  onRemind: (remind: boolean) => void;
}

/** Who, what, when, where, with whom: each line changeable where it can be. */
export function Check(props: CheckProps) {
  const { slot, service, stationName, person, people, remind, refused, onPerson, onRemind } = props;
  const { large } = useLook();
  const [choosing, setChoosing] = useState(false);
  return (
    <>
      <Head title={words.title} help="short" />
      {refused && <Refused code={refused} />}
      <Summary>
        <SummaryRow name={words.who} onChange={people.length > 1 ? () => setChoosing(true) : undefined}>
          <View className="kb-strong">{person.name}</View>
        </SummaryRow>
        <SummaryRow name={words.what}>
          <View className="kb-strong">{service.name}</View>
          {!large && <View className="kb-note kb-text-2">{stations.facts(service)}</View>}
        </SummaryRow>
        <SummaryRow name={words.when} onChange={() => void Taro.navigateBack()}>
          <View className="kb-strong">{chooseTime.dayHead(dayOf(slot.startAt))}</View>
          <View className="kb-strong">{timeSpan(slot.startAt, slot.endAt)}</View>
        </SummaryRow>
        <SummaryRow name={words.where}>
          <View className="kb-strong">{stationName}</View>
          <View className="kb-note kb-text-2">{slot.place}</View>
        </SummaryRow>
        <SummaryRow name={words.worker}>
          <View className="kb-strong">{calledWorker(slot)}</View>
        </SummaryRow>
      </Summary>
      {remind !== undefined && <Reminder startAt={slot.startAt} on={remind} onChange={onRemind} />}
      <View className="kb-note kb-text-2">{stations.service.cancel(service.cancelMinutes)}</View>
      <PickSheet
        show={choosing}
        title={whom.title}
        options={optionsOf(people)}
        chosen={person.clientId}
        onPick={onPerson}
        onClose={() => setChoosing(false)}
      />
    </>
  );
}
