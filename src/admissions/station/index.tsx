import { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../platform/call';
import type { Input } from '../../platform/calls';
import { usePages } from '../../platform/use-pages';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { stationApplications as words } from '../../texts/admissions';
import { Card } from '../../ui/card';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Segments } from '../../ui/segments';
import { Empty } from '../../ui/state';
import { RowsSkeleton } from './skeleton';
import { StationRow } from './station-row';

type View = Input<'admissions', 'listApplications'>['view'];
const VIEWS: readonly View[] = ['submitted', 'waiting', 'ended'];

/** What has come in at a station: to be answered by its day, waiting in order, ended. */
export default function StationApplications() {
  const { stationId = '', view: asked } = useParams();
  const [view, setView] = useState<View>(() => VIEWS.find((it) => it === asked) ?? 'submitted');
  const first = useQuery('admissions', 'listApplications', { stationId, view });
  const pages = usePages(first, [stationId, view].join('/'), (cursor) =>
    call('admissions', 'listApplications', { stationId, view, cursor }),
  );
  useReachBottom(() => void pages.loadMore());
  const applications = pages.all.flatMap((page) => page.applications);
  return (
    <Page>
      <Segments
        segments={VIEWS.map((key) => ({ key, words: words.views[key] }))}
        chosen={view}
        onChoose={setView}
      />
      <Loaded query={first} skeleton={<RowsSkeleton />}>
        {() =>
          applications.length === 0 ? (
            <Empty {...words.empty[view]} />
          ) : (
            <Card pad="none">
              {applications.map((application) => (
                <StationRow key={application.applicationId} application={application} />
              ))}
            </Card>
          )
        }
      </Loaded>
      <More pages={pages} />
    </Page>
  );
}
