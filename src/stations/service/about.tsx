import { View } from '@tarojs/components';
import type { ReactNode } from 'react';
import type { Service } from '../../../contracts/stations';
import { duration } from '../../platform/time';
import { price, stations } from '../../texts/stations';
import { Card } from '../../ui/card';
import { Head } from '../../ui/page';
import { Summary, SummaryRow } from '../../ui/summary';

const words = stations.service;

interface AboutProps {
  service: Service;
  stationName: string;
  /** What comes before choosing a time. */
  children?: ReactNode;
}

/** What to expect, and the facts that decide whether one comes. */
export function About({ service, stationName, children }: AboutProps) {
  const { name, about, minutes, priceFen, place, capacity, bring, cancelMinutes } = service;
  return (
    <>
      <Head title={name} note={stationName} help="short" />
      {children}
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
