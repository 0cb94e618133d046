import Taro from '@tarojs/taro';
import { routes, tabs } from '../../platform/routes';
import type { Me } from '../../platform/use-me';
import { me as words } from '../../texts/me';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Head } from '../../ui/page';
import { Roles } from './roles';

const open = (url: string): void => void Taro.navigateTo({ url });

/** What is the caller's own: name, roles, people and station. */
export function Mine({ me }: { me: Me }) {
  const self = me.people.find(({ relation }) => relation === 'self');
  const others = me.people.filter((person) => person !== self && person.scopes.includes('read'));
  return (
    <>
      <Head title={self?.name ?? words.title} note={noteOf(me)} help="long" />
      {me.people.length > 0 && (
        <Card pad="none">
          {self && (
            <ListRow
              icon="cal"
              title={words.schedule}
              note={words.scheduleNote}
              onClick={() => open(routes.schedule(self.clientId))}
            />
          )}
          {others.map(({ clientId, name, shortName }) => (
            <ListRow
              key={clientId}
              icon="family"
              title={words.scheduleOf(shortName)}
              label={words.scheduleOf(name)}
              note={words.scheduleNote}
              onClick={() => open(routes.schedule(clientId))}
            />
          ))}
        </Card>
      )}
      <Card pad="none">
        {me.help ? (
          <ListRow
            icon="pin"
            title={me.help.stationName}
            note={words.stationNote}
            onClick={() => open(routes.station(me.help?.stationId ?? ''))}
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
function noteOf({ roles }: Me): string {
  if (roles.length === 0) return words.visitor;
  const names = [...new Set(roles.flatMap(({ role }) => (role === 'client' ? [] : words.roles[role])))];
  const places = [...new Set(roles.flatMap(({ stationName }) => stationName ?? []))];
  const place = places.length > 1 ? words.stations(places.length) : places[0];
  return [names.join('、'), place].filter(Boolean).join('，');
}
