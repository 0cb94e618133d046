import { application as words } from '../../texts/admissions';
import { Section } from '../../ui/page';
import { Summary, SummaryRow } from '../../ui/summary';
import type { Application } from './applicant';
import { Photos } from './photos';

/** What was handed in, to be read again. */
export function Given({ application: { person, needs, photos } }: { application: Application }) {
  return (
    <>
      <Section title={words.given} />
      <Summary>
        <SummaryRow name={words.name}>{person.name}</SummaryRow>
        <SummaryRow name={words.needs}>{needs}</SummaryRow>
      </Summary>
      <Photos photos={photos} />
    </>
  );
}
