import type { Station } from '../../../contracts/stations';
import { stations as words } from '../../texts/stations';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Section } from '../../ui/page';

/** Who works there. */
export function People({ workers }: Pick<Station, 'workers'>) {
  return (
    <>
      <Section title={words.station.people} />
      <Card pad="none">
        {workers.map(({ workerId, name, title }) => (
          <ListRow key={workerId} title={name} value={title} />
        ))}
      </Card>
    </>
  );
}
