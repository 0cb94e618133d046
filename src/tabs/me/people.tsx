import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import type { Me } from '../../platform/use-me';
import { me as words } from '../../texts/me';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

const open = (url: string): void => void Taro.navigateTo({ url });

/** Oneself and those in one's care; all there is of a person stands on a page of theirs. */
export function People({ people }: Pick<Me, 'people'>) {
  const shown = people.filter(({ scopes }) => scopes.includes('read'));
  const self = shown.find(({ relation }) => relation === 'self');
  const others = shown.filter((person) => person !== self);
  if (shown.length === 0) return null;
  return (
    <Card pad="none">
      {self && (
        <>
          <ListRow
            icon="cal"
            title={words.schedule}
            note={words.scheduleNote}
            onClick={() => open(routes.schedule(self.clientId))}
          />
          <ListRow
            icon="shield"
            title={words.mine}
            note={words.mineNote}
            onClick={() => open(routes.people(self.clientId))}
          />
        </>
      )}
      {others.map(({ clientId, name }) => (
        <ListRow
          key={clientId}
          icon="family"
          title={name}
          note={words.otherNote}
          label={words.openPerson(name)}
          onClick={() => open(routes.people(clientId))}
        />
      ))}
    </Card>
  );
}
