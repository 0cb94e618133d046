import { useState } from 'react';
import { useDraft } from '../../platform/drafts';
import { showTop } from '../../platform/scroll';
import { dayOf } from '../../platform/time';
import { discard } from '../../platform/upload';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { apply as words } from '../../texts/apply';
import { common } from '../../texts/common';
import { Button } from '../../ui/button';
import { FormSummary } from '../../ui/form-summary';
import { Refused } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { BottomBar, Page } from '../../ui/page';
import { useForm } from '../../ui/use-form';
import { Check } from './check';
import { Station, Whom } from './choose';
import { beginWith, DRAFT, type Draft, isBegun, QUESTIONS, STEPS, type StepName, stepBeside } from './draft';
import { HandedIn, Stored } from './ends';
import { faultsAt, firstOpen, placeOf } from './faults';
import { headOf, nextWords } from './heads';
import './index.scss';
import { Papers } from './papers';
import { QuestionHead } from './question-head';
import { useHandIn } from './use-hand-in';
import { usePapers } from './use-papers';
import { Me, More, Name, Needs } from './write';

/** The application: one question a page, all of it kept as it is written, looked through, handed in. */
export default function Apply() {
  const thisYear = Number(dayOf(Date.now()).slice(0, 4));
  const [draft, change, clear] = useDraft<Draft>(DRAFT, beginWith(useParams()));
  const { step, checked } = draft;
  const form = useForm(draft, (values) => faultsAt(step, values, thisYear));
  const stations = useQuery('stations', 'listStations', {});
  const papers = usePapers(draft.photos, (photos) => change({ photos }));
  const handing = useHandIn();
  const [moved, setMoved] = useState(false);
  const [resumed] = useState(() => isBegun(draft));

  const stationName = (stationId: string): string | undefined =>
    stations.data?.stations.find((station) => station.stationId === stationId)?.name;
  const goTo = (next: StepName | undefined): void => {
    if (next === undefined) return;
    setMoved(true);
    change({ step: next, checked: checked || next === 'check' });
    showTop();
  };
  const goOn = (): void => {
    if (!form.check()) return;
    goTo(checked ? (firstOpen(draft, thisYear) ?? 'check') : stepBeside(step, 1));
  };
  const handIn = async (): Promise<void> => {
    const open = firstOpen(draft, thisYear);
    if (open) return goTo(open);
    setMoved(true);
    const outcome = await handing.handIn(draft);
    if (outcome.kind !== 'refused') return clear();
    const place = placeOf(outcome.fields, draft.whom === 'self');
    if (!place) return;
    goTo(place.step);
    form.refuse(place.name, words.faults.refused);
  };
  const anew = (): void => {
    void discard(draft.photos);
    clear();
    setMoved(true);
  };

  const { answer } = handing;
  if (answer?.kind === 'done')
    return <HandedIn answer={answer} stationName={stationName(answer.stationId)} />;
  if (answer?.kind === 'stored') return <Stored />;

  const asked = { draft, form, onChange: change };
  const atCheck = step === 'check';
  const before = checked && !atCheck ? undefined : stepBeside(step, -1);
  return (
    <Page
      bar={
        <BottomBar note={moved ? undefined : common.saved}>
          <Button loading={handing.busy || papers.busy} onClick={atCheck ? () => void handIn() : goOn}>
            {nextWords(draft)}
          </Button>
        </BottomBar>
      }
    >
      {resumed && !moved && (
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
      {atCheck && <Check draft={draft} stationName={stationName(draft.stationId)} onStep={goTo} />}
      {resumed && !moved ? (
        <Button kind="text" block onClick={anew}>
          {words.resumed.anew}
        </Button>
      ) : (
        before && (
          <Button kind="text" block onClick={() => goTo(before)}>
            {words.back}
          </Button>
        )
      )}
    </Page>
  );
}
