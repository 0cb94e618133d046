import { stations as words } from '../../texts/stations';
import { Card } from '../../ui/card';
import { Section } from '../../ui/page';
import { Steps } from '../../ui/steps';

/** From the first visit to leaving, step by step. */
export function Process({ steps }: { steps: readonly string[] }) {
  return (
    <>
      <Section title={words.station.process} />
      <Card>
        <Steps steps={steps} />
      </Card>
    </>
  );
}
