import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { type DayKey, monthDay, shiftDay } from '../../platform/time';
import { home as words } from '../../texts/home';
import { Button } from '../../ui/button';
import { Card } from '../../ui/card';
import { Head } from '../../ui/page';
import { Pill } from '../../ui/pill';
import { Awaiting } from './awaiting';
import { LakeCard } from './lake-card';
import type { ScreenOf } from './screen';
import { StationRows } from './station-rows';

/** Today at the station: how many are expected, and the way to the day. */
export function StaffHome({ screen }: { screen: ScreenOf<'staff'> }) {
  const { today, stationId, stationName, peopleToday, sessionsToday } = screen;
  const openDay = (day: DayKey) => void Taro.navigateTo({ url: routes.stationDay({ stationId, day }) });
  return (
    <>
      <Head title={words.staff.title(today)} note={`${monthDay(today)}，${stationName}`}>
        <Pill onClick={() => openDay(shiftDay(today, 1))}>{words.staff.nextDay}</Pill>
      </Head>
      {sessionsToday === 0 ? (
        <LakeCard title={words.staff.free} what={words.staff.freeWhat} />
      ) : (
        <Card>
          <View className="kb-figures">
            <Figure name={words.staff.people} count={peopleToday} unit={words.staff.peopleUnit} />
            <Figure name={words.staff.sessions} count={sessionsToday} unit={words.staff.sessionsUnit} />
          </View>
        </Card>
      )}
      <Button icon="list" onClick={() => openDay(today)}>
        {words.staff.day}
      </Button>
      <Awaiting screen={screen} />
      <StationRows stationId={stationId} stationName={stationName} />
    </>
  );
}

function Figure({ name, count, unit }: { name: string; count: number; unit: string }) {
  return (
    <View className="kb-figure" ariaRole="img" ariaLabel={`${name} ${count} ${unit}`}>
      <View className="kb-note kb-text-2">{name}</View>
      <View className="kb-figure-line">
        <View className="kb-display">{String(count)}</View>
        <View className="kb-note kb-text-2">{unit}</View>
      </View>
    </View>
  );
}
