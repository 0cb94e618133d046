import type { Person } from '../../../contracts/accounts';
import { stations as words } from '../../texts/stations';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

interface WhoseProps {
  stationName: string;
  /** For whom; absent where the caller has nobody. */
  person: Person | undefined;
  onChangeStation: () => void;
  /** Absent where there is nobody else. */
  onChangePerson?: () => void;
}

/** Whose offer it is and for whom, each to be changed. Whoever books for themselves alone need not be told. */
export function Whose({ stationName, person, onChangeStation, onChangePerson }: WhoseProps) {
  const { change, changePerson } = words.offer;
  const named = person && (onChangePerson || person.relation !== 'self');
  return (
    <Card pad="none">
      {named && (
        <ListRow
          icon="me"
          title={words.offer.for(person.name)}
          value={onChangePerson && changePerson}
          onClick={onChangePerson}
        />
      )}
      <ListRow icon="pin" title={stationName} value={change} onClick={onChangeStation} />
    </Card>
  );
}
