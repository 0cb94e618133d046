import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../platform/calls';
import { link as words } from '../../texts/accounts';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { PickSheet } from '../../ui/pick-sheet';

interface StationPickerProps {
  stations: Output<'stations', 'listStations'>['stations'];
  /** Empty where none is. */
  chosen: string;
  onPick: (stationId: string) => void;
}

/** Which station, chosen from a sheet. */
export function StationPicker({ stations, chosen, onPick }: StationPickerProps) {
  const [open, setOpen] = useState(false);
  const station = stations.find(({ stationId }) => stationId === chosen);
  const streets = station?.streets.join('、');
  return (
    <View>
      <Card pad="none">
        <ListRow
          icon="pin"
          title={station?.name ?? words.whom.chooseStation}
          note={streets}
          label={[words.whom.station, station?.name ?? words.whom.chooseStation].join('，')}
          onClick={() => setOpen(true)}
        />
      </Card>
      <PickSheet
        show={open}
        title={words.whom.station}
        options={stations.map(({ stationId, name, streets: near }) => ({
          key: stationId,
          title: name,
          note: near.join('、'),
        }))}
        chosen={chosen}
        onPick={onPick}
        onClose={() => setOpen(false)}
      />
    </View>
  );
}
