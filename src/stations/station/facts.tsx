import { View } from '@tarojs/components';
import type { Station } from '../../../contracts/stations';
import { dial } from '../../platform/phone';
import { unbroken } from '../../texts/common';
import { stations as words } from '../../texts/stations';
import { Button } from '../../ui/button';
import { Summary, SummaryRow } from '../../ui/summary';

type FactsProps = { station: Pick<Station, 'address' | 'arriving' | 'hours' | 'phone'> };

/** Where it is, how to get in, when it is open, and the phone. */
export function Facts({ station: { address, arriving, hours, phone } }: FactsProps) {
  const { station } = words;
  return (
    <>
      <Summary>
        <SummaryRow name={station.where}>{unbroken(address)}</SummaryRow>
        <SummaryRow name={station.arriving}>{arriving}</SummaryRow>
        <SummaryRow name={station.hours}>
          <View className="kb-phrases">{unbroken(hours)}</View>
        </SummaryRow>
        <SummaryRow name={station.phone}>{phone}</SummaryRow>
      </Summary>
      <Button
        kind="soft"
        block
        icon="phone"
        label={station.callLabel(phone)}
        onClick={() => void dial(phone)}
      >
        {station.call}
      </Button>
    </>
  );
}
