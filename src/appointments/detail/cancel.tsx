import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useState } from 'react';
import type { Appointment } from '../../../contracts/appointments';
import { dayOf, shortTime } from '../../platform/time';
import { detail as words } from '../../texts/appointments';
import { Button } from '../../ui/button';
import { Refused } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { useWaitingCancels } from '../waiting';
import { CallInstead } from './call-instead';
import { CancelSheet } from './cancel-sheet';
import { useCancel } from './use-cancel';

export interface CancelProps {
  appointment: Appointment;
  stationPhone: string;
  asStation: boolean;
  /** Whose it is, where it is not one's own. */
  nameOfOther?: string;
  /** Opened with the question whether to cancel. */
  askCancel: boolean;
  onChanged: () => void;
}

/** The way out of an appointment: up to the service's limit here, after it by phone. */
export function Cancel({
  appointment,
  stationPhone,
  asStation,
  nameOfOther,
  askCancel,
  onChanged,
}: CancelProps) {
  const { appointmentId, cancelUntilAt } = appointment;
  const [asking, setAsking] = useState(askCancel);
  const { busy, refused, cancel } = useCancel(appointment, onChanged);
  const waiting = useWaitingCancels()(appointmentId);
  const hand = async (reason: string): Promise<boolean> => {
    const handed = await cancel(reason);
    setAsking(false);
    // What became of it is said at the top.
    if (handed) void Taro.pageScrollTo({ scrollTop: 0, duration: 200 });
    return handed;
  };
  const inTime = asStation || Date.now() <= cancelUntilAt;

  if (waiting && !waiting.refused)
    return (
      <Notice icon="clock" title={words.waiting.title}>
        {words.waiting.what}
      </Notice>
    );
  const code = refused ?? waiting?.refused;
  return (
    <>
      {code && <Refused code={code} />}
      <Button kind="line" block onClick={() => setAsking(true)}>
        {asStation ? words.cannotStation : words.cannot(nameOfOther)}
      </Button>
      {!asStation && inTime && (
        <View className="kb-note kb-text-2">
          {words.cancelUntil(shortTime(cancelUntilAt, dayOf(Date.now())))}
        </View>
      )}
      <CallInstead show={asking && !inTime} phone={stationPhone} onClose={() => setAsking(false)} />
      <CancelSheet
        show={asking && inTime}
        appointmentId={appointmentId}
        words={asStation ? words.stationSheet : words.sheet}
        nameOfOther={nameOfOther}
        busy={busy}
        onCancel={hand}
        onClose={() => setAsking(false)}
      />
    </>
  );
}
