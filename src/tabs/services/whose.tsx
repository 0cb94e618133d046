import { stations as words } from '../../texts/stations';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

interface WhoseProps {
  stationName: string;
  /** Only where there are several to book for. */
  personName: string | undefined;
  onChangeStation: () => void;
  onChangePerson: () => void;
}

/** Whose offer it is and for whom, each to be changed. */
export function Whose({ stationName, personName, onChangeStation, onChangePerson }: WhoseProps) {
  const { change, changePerson } = words.offer;
  return (
    <Card pad="none">
      {personName && (
        <ListRow
          icon="me"
          title={words.offer.for(personName)}
          value={changePerson}
          onClick={onChangePerson}
        />
      )}
      <ListRow icon="pin" title={stationName} value={change} onClick={onChangeStation} />
    </Card>
  );
}
