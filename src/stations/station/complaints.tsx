import { View } from '@tarojs/components';
import type { Station } from '../../../contracts/stations';
import { dial } from '../../platform/phone';
import { unbroken } from '../../texts/common';
import { stations as words } from '../../texts/stations';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/page';

/** How to complain: to the station, or past it to those who supervise it. */
export function Complaints({ complaints: { how, phone, supervisorPhone } }: Pick<Station, 'complaints'>) {
  const { station } = words;
  return (
    <>
      <Section id="complaints" title={station.complaints} />
      <Card pad="none">
        <View className="kb-card-pad">{unbroken(how)}</View>
        <ListRow
          icon="phone"
          title={station.tellStation}
          note={phone}
          keepNote
          onClick={() => void dial(phone)}
        />
        <ListRow
          icon="phone"
          title={station.tellSupervisor}
          note={supervisorPhone}
          keepNote
          onClick={() => void dial(supervisorPhone)}
        />
      </Card>
    </>
  );
}
