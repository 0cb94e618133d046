import Taro from '@tarojs/taro';
import type { ApplicationSummary } from '../../../contracts/admissions';
import { routes, tabs } from '../../platform/routes';
import type { Me } from '../../platform/use-me';
import { useQuery } from '../../platform/use-query';
import { stateChip } from '../../texts/admissions';
import { me as words } from '../../texts/me';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Head } from '../../ui/page';
import { Entrances, isSettled } from './entrances';
import { People } from './people';
import { Roles } from './roles';

/** What is the caller's own: name, people, station, ways in, and roles. */
export function Mine({ me }: { me: Me }) {
  const self = me.people.find(({ relation }) => relation === 'self');
  const settled = isSettled(me);
  const applied = useQuery('admissions', 'listMyApplications', settled ? null : {});
  const open = applied.data?.applications.find(({ state }) => state === 'submitted' || state === 'waiting');
  return (
    <>
      <Head title={self?.name ?? me.name ?? words.title} note={noteOf(me, open)} help="long" />
      <People people={me.people} />
      <Entrances me={me} settled={settled} applied={open} />
      <Card pad="none">
        {me.help ? (
          <ListRow
            icon="pin"
            title={me.help.stationName}
            note={words.stationNote}
            onClick={() => void Taro.navigateTo({ url: routes.station(me.help?.stationId ?? '') })}
          />
        ) : (
          <ListRow
            icon="pin"
            title={words.findStation}
            onClick={() => void Taro.switchTab({ url: tabs.services })}
          />
        )}
      </Card>
      <Roles roles={me.roles} />
    </>
  );
}

/** 社工，永丰·四新站: in words that anybody may read. */
function noteOf({ roles }: Me, applied: ApplicationSummary | undefined): string {
  if (roles.length === 0) return applied ? words.visitorApplied(stateChip(applied).words) : words.visitor;
  const names = [...new Set(roles.flatMap(({ role }) => (role === 'client' ? [] : words.roles[role])))];
  const places = [...new Set(roles.flatMap(({ stationName }) => stationName ?? []))];
  const place = places.length > 1 ? words.stations(places.length) : places[0];
  return [names.join('、'), place].filter(Boolean).join('，');
}
