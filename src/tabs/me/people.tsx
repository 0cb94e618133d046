import Taro from '@tarojs/taro';
import { Fragment } from 'react';
import type { Person } from '../../../contracts/accounts';
import { routes } from '../../platform/routes';
import type { Me } from '../../platform/use-me';
import { me as words } from '../../texts/me';
import { erasing } from '../../texts/privacy';
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
          <Erasing person={self} />
        </>
      )}
      {others.map((person) => (
        <Fragment key={person.clientId}>
          <ListRow
            icon="family"
            title={person.name}
            note={words.otherNote}
            label={words.openPerson(person.name)}
            onClick={() => open(routes.people(person.clientId))}
          />
          <Erasing person={person} />
        </Fragment>
      ))}
    </Card>
  );
}

/** An erasure that waits: its day, and the way back for whoever may take it. */
function Erasing({ person }: { person: Person }) {
  const { clientId, scopes, erasesAt } = person;
  if (erasesAt === undefined) return null;
  return (
    <ListRow
      icon="clock"
      title={erasing.title(person, erasesAt)}
      note={scopes.includes('sign') ? erasing.cancel : erasing.mayNotCancel}
      keepNote
      onClick={() => open(routes.record(clientId))}
    />
  );
}
