import { useState } from 'react';
import { useDraft } from '../../platform/drafts';
import { showTop } from '../../platform/scroll';
import { dayOf } from '../../platform/time';
import { discard } from '../../platform/upload';
import { useParams } from '../../platform/use-params';
import { apply as words } from '../../texts/apply';
import { useForm } from '../../ui/use-form';
import { beginWith, DRAFT, type Draft, isBegun, type StepName, stepBeside } from './draft';
import { faultsAt, firstOpen, placeOf } from './faults';
import { useHandIn } from './use-hand-in';

/** The form's draft, the way through its questions, and handing it in. */
export function useApply() {
  const thisYear = Number(dayOf(Date.now()).slice(0, 4));
  const [draft, change, clear] = useDraft<Draft>(DRAFT, beginWith(useParams()));
  const { step, checked } = draft;
  const form = useForm(draft, (values) => faultsAt(step, values, thisYear));
  const handing = useHandIn();
  const [moved, setMoved] = useState(false);
  const [begun] = useState(() => isBegun(draft));

  const goTo = (next: StepName): void => {
    setMoved(true);
    change({ step: next, checked: checked || next === 'check' });
    showTop();
  };
  return {
    draft,
    form,
    change,
    /** Still on the page that it was opened with. */
    opened: !moved,
    /** It was opened with what had been written before. */
    resumed: begun && !moved,
    busy: handing.busy,
    answer: handing.answer,
    goTo,
    /** To the next question; from one that was changed back to the last page, unless others opened by it. */
    goOn(): void {
      if (!form.check()) return;
      const next = checked ? (firstOpen(draft, thisYear) ?? 'check') : stepBeside(step, 1);
      if (next) goTo(next);
    },
    async handIn(): Promise<void> {
      const open = firstOpen(draft, thisYear);
      if (open) return goTo(open);
      setMoved(true);
      const answer = await handing.handIn(draft);
      if (answer.kind !== 'refused') return clear();
      const place = placeOf(answer.fields, draft.whom === 'self');
      if (!place) return;
      goTo(place.step);
      form.refuse(place.name, words.faults.refused);
    },
    anew(): void {
      void discard(draft.photos);
      clear();
      setMoved(true);
    },
  };
}
