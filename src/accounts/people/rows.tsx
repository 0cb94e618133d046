import Taro from '@tarojs/taro';
import type { Person } from '../../../contracts/accounts';
import { routes } from '../../platform/routes';
import { people as words } from '../../texts/accounts';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

interface RowsProps {
  clientId: string;
  /** Absent where a worker looks. */
  person: Person | undefined;
}

const open = (url: string): void => void Taro.navigateTo({ url });

/** What there is of this person, each on a page of its own; what is the family's alone is not offered to workers. */
export function Rows({ clientId, person }: RowsProps) {
  return (
    <Card pad="none">
      {person && (
        <ListRow
          icon="cal"
          title={words.schedule}
          note={words.scheduleNote}
          onClick={() => open(routes.schedule(clientId))}
        />
      )}
      <ListRow
        icon="pen"
        title={words.consents}
        note={words.consentsNote}
        onClick={() => open(routes.consents(clientId))}
      />
      {person && (
        <>
          <ListRow
            icon="eye"
            title={words.visits}
            note={words.visitsNote}
            onClick={() => open(routes.visits(clientId))}
          />
          <ListRow
            icon="list"
            title={words.record}
            note={words.recordNote}
            onClick={() => open(routes.record(clientId))}
          />
        </>
      )}
    </Card>
  );
}
