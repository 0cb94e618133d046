import { View } from '@tarojs/components';
import Taro from '@tarojs/taro';
import { useLook } from '../../platform/look';
import { routes } from '../../platform/routes';
import { dueWords, isDueSoon } from '../../texts/admissions';
import { home } from '../../texts/home';
import { Card } from '../../ui/card';
import { Chip } from '../../ui/chip';
import { Icon } from '../../ui/icon';
import type { IconName } from '../../ui/icon-names';
import { Section } from '../../ui/page';
import type { ScreenOf } from './screen';

const words = home.staff;

/** What waits for an answer of the station, each with how many and the way to its list. */
export function Awaiting({ screen }: { screen: ScreenOf<'staff'> }) {
  const { stationId, today, awaiting } = screen;
  const { applications, dueDay, linkRequests, longWaiting } = awaiting;
  const due = dueDay && words.due(dueWords(dueDay, today));
  return (
    <>
      <Section title={words.awaiting} />
      <Card pad="none">
        <Row
          icon="list"
          title={words.applications}
          note={due ?? words.applicationsNote}
          urgent={dueDay !== undefined && isDueSoon(dueDay, today)}
          count={applications}
          page={routes.stationApplications(stationId)}
        />
        <Row
          icon="family"
          title={words.links}
          note={words.linksNote}
          count={linkRequests}
          page={routes.linkRequests(stationId)}
        />
        {longWaiting > 0 && (
          <Row
            icon="clock"
            title={words.long}
            note={words.longNote}
            count={longWaiting}
            page={routes.stationApplications(stationId, 'waiting')}
          />
        )}
      </Card>
    </>
  );
}

interface RowProps {
  icon: IconName;
  title: string;
  note: string;
  /** The note is a mark that stays in 关怀模式: somebody is owed an answer by tomorrow at the latest. */
  urgent?: boolean;
  count: number;
  page: string;
}

function Row({ icon, title, note, urgent = false, count, page }: RowProps) {
  const { large } = useLook();
  return (
    <View
      className="kb-await"
      hoverClass="kb-pressed"
      ariaRole="button"
      ariaLabel={`${title}，${words.counted(count)}，${note}`}
      onClick={() => void Taro.navigateTo({ url: page })}
    >
      <View className="kb-row-icon">
        <Icon name={icon} />
      </View>
      <View className="kb-grow">
        <View>{title}</View>
        {urgent && <Chip tone="strong">{note}</Chip>}
        {!urgent && !large && <View className="kb-note kb-text-2">{note}</View>}
      </View>
      {count > 0 && <View className="kb-title">{words.count(count)}</View>}
      <View className="kb-await-end">
        <Icon name="right" size="small" />
      </View>
    </View>
  );
}
