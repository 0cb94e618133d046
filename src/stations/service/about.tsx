import { View } from '@tarojs/components';
import type { Service } from '../../../contracts/stations';
import { duration } from '../../platform/time';
import { price, stations } from '../../texts/stations';
import { Card } from '../../ui/card';
import { Head } from '../../ui/page';
import { Summary, SummaryRow } from '../../ui/summary';

const words = stations.service;

/** What to expect, and the facts that decide whether one comes. */
export function About({ service, stationName }: { service: Service; stationName: string }) {
  const { name, about, minutes, priceFen, place, capacity, bring, cancelMinutes } = service;
  return (
    <>
      <Head title={name} note={stationName} help="short" />
      <Card>{about}</Card>
      <Summary>
        <SummaryRow name={words.length}>{duration(minutes)}</SummaryRow>
        <SummaryRow name={words.price}>{price(priceFen)}</SummaryRow>
        <SummaryRow name={words.place}>
          {service.way === 'station' ? `${stationName}，${place}` : place}
        </SummaryRow>
        <SummaryRow name={words.size}>{capacity === 1 ? words.alone : words.together(capacity)}</SummaryRow>
        <SummaryRow name={words.bring}>{bring}</SummaryRow>
      </Summary>
      <View className="kb-note kb-text-2">{words.cancel(cancelMinutes)}</View>
    </>
  );
}
