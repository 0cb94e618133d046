import { View } from '@tarojs/components';
import type { DayKey } from '../../platform/time';
import { useQuery } from '../../platform/use-query';
import { arrival as words } from '../../texts/on-the-day';
import { Card } from '../../ui/card';

/** What families write on their own phones when they are there; shown on the day it is for. */
export function ArrivalCode({ stationId, today }: { stationId: string; today: DayKey }) {
  const { data } = useQuery('appointments', 'getArrivalCode', { stationId });
  // Yesterday's, kept on the phone, opens nothing.
  if (data?.day !== today) return null;
  return (
    <Card>
      <View className="kb-line kb-between kb-wrap">
        <View className="kb-strong">{words.title}</View>
        <View className="kb-display" ariaRole="text" ariaLabel={words.spoken(data.code)}>
          {data.code}
        </View>
      </View>
      <View className="kb-head-note kb-note kb-text-2">{words.note}</View>
    </Card>
  );
}
