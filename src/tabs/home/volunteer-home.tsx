import Taro from '@tarojs/taro';
import { dial } from '../../platform/phone';
import { routes } from '../../platform/routes';
import { unbroken } from '../../texts/common';
import { home as words } from '../../texts/home';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Head } from '../../ui/page';
import { LakeCard } from './lake-card';
import type { ScreenOf } from './screen';

/** A greeting, and how to reach the station; what a volunteer joins in is not offered here yet. */
export function VolunteerHome({ screen: { name, help } }: { screen: ScreenOf<'volunteer'> }) {
  return (
    <>
      <Head
        title={words.greet(name, words.volunteer.greeting)}
        note={words.volunteer.note(help?.stationName)}
        help="long"
      />
      <LakeCard title={words.volunteer.title} what={words.volunteer.what} />
      {help && (
        <Card pad="none">
          <ListRow
            icon="pin"
            title={words.volunteer.station}
            note={help.stationName}
            onClick={() => void Taro.navigateTo({ url: routes.station(help.stationId) })}
          />
          <ListRow
            icon="phone"
            title={words.volunteer.call}
            note={unbroken(help.hours)}
            onClick={() => void dial(help.phone)}
          />
        </Card>
      )}
    </>
  );
}
