import { useQuery } from '../../platform/use-query';
import { apply as words } from '../../texts/apply';
import { common } from '../../texts/common';
import { Button } from '../../ui/button';
import { FormSummary } from '../../ui/form-summary';
import { Refused } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { BottomBar, Page } from '../../ui/page';
import { Check } from './check';
import { Station, Whom } from './choose';
import { QUESTIONS, STEPS, stepBeside } from './draft';
import { HandedIn, Stored } from './ends';
import { headOf, nextWords } from './heads';
import './index.scss';
import { Papers } from './papers';
import { QuestionHead } from './question-head';
import { useApply } from './use-apply';
import { usePapers } from './use-papers';
import { Me, More, Name, Needs } from './write';

/** The application: one question a page, all of it kept as it is written, looked through, handed in. */
export default function Apply() {
  const stations = useQuery('stations', 'listStations', {});
  const apply = useApply();
  const { draft, form, answer } = apply;
  const papers = usePapers(draft.photos, (photos) => apply.change({ photos }));
  const nameOf = (stationId: string): string | undefined =>
    stations.data?.stations.find((station) => station.stationId === stationId)?.name;

  if (answer?.kind === 'done') return <HandedIn answer={answer} stationName={nameOf(answer.stationId)} />;
  if (answer?.kind === 'stored') return <Stored />;

  const { step } = draft;
  const atCheck = step === 'check';
  // The way on is then to try again.
  const noStations = step === 'station' && !stations.data && stations.failure !== undefined;
  const asked = { draft, form, onChange: apply.change };
  return (
    <Page
      bar={
        !noStations && (
          <BottomBar note={apply.opened ? common.saved : undefined}>
            <Button
              loading={apply.busy || papers.busy}
              onClick={atCheck ? () => void apply.handIn() : apply.goOn}
            >
              {nextWords(draft)}
            </Button>
          </BottomBar>
        )
      }
    >
      {apply.resumed && (
        <Notice icon="pen" title={words.resumed.title}>
          {words.resumed.what}
        </Notice>
      )}
      <FormSummary form={form} />
      {atCheck && answer?.kind === 'refused' && <Refused code={answer.code} />}
      <QuestionHead {...headOf(draft)} step={atCheck ? undefined : STEPS.indexOf(step) + 1} of={QUESTIONS} />
      {step === 'whom' && <Whom {...asked} />}
      {step === 'station' && <Station {...asked} stations={stations} />}
      {step === 'name' && <Name {...asked} />}
      {step === 'me' && <Me {...asked} />}
      {step === 'more' && <More {...asked} />}
      {step === 'needs' && <Needs {...asked} />}
      {step === 'papers' && <Papers photos={draft.photos} papers={papers} />}
      {atCheck && <Check draft={draft} stationName={nameOf(draft.stationId)} onStep={apply.goTo} />}
      <Back apply={apply} />
    </Page>
  );
}

/** One question back; or anew, on the page that something written before was opened with. */
function Back({ apply: { draft, resumed, anew, goTo } }: { apply: ReturnType<typeof useApply> }) {
  const { step, checked } = draft;
  const before = stepBeside(step, -1);
  if (resumed)
    return (
      <Button kind="text" block onClick={anew}>
        {words.resumed.anew}
      </Button>
    );
  // A question that was opened from the last page leads back there.
  if (!before || (checked && step !== 'check')) return null;
  return (
    <Button kind="text" block onClick={() => goTo(before)}>
      {words.back}
    </Button>
  );
}
