import Taro from '@tarojs/taro';
import type { ApplicationSummary } from '../../../contracts/admissions';
import { routes } from '../../platform/routes';
import { type DayKey, dayOf } from '../../platform/time';
import { dueWords, isDueSoon, review, waited, stationApplications as words } from '../../texts/admissions';
import type { ChipProps } from '../../ui/chip';
import { AppliedRow } from '../applied-row';

/** One application as a worker finds it: whose, and what is due. */
export function StationRow({ application }: { application: ApplicationSummary }) {
  const { applicationId, personName } = application;
  const today = dayOf(Date.now());
  return (
    <AppliedRow
      title={personName}
      chip={chipOf(application, today)}
      note={words.note(aboutOf(application), sinceOf(application, today))}
      keepNote
      onOpen={() => void Taro.navigateTo({ url: routes.application(applicationId) })}
    />
  );
}

function sinceOf({ state, submittedAt, dueDay }: ApplicationSummary, today: DayKey): string {
  if (state === 'waiting') return waited(submittedAt, Date.now());
  if (dueDay !== undefined && dueDay < today) return words.wasDue(dueDay);
  return words.submittedOn(dayOf(submittedAt));
}

function aboutOf({ asksWish, waitsLong, for: whom }: ApplicationSummary): string {
  if (asksWish) return words.asked;
  return waitsLong ? words.long : words.for[whom];
}

function chipOf(
  { state, dueDay, position }: ApplicationSummary,
  today: string,
): { words: string; tone: ChipProps['tone'] } {
  switch (state) {
    case 'submitted':
      if (dueDay === undefined) return { words: words.views.submitted, tone: 'wait' };
      return { words: dueWords(dueDay, today), tone: isDueSoon(dueDay, today) ? 'strong' : 'wait' };
    case 'waiting':
      return { words: position ? words.place(position) : words.views.waiting, tone: 'wait' };
    case 'accepted':
      return { words: review.state.accepted, tone: 'do' };
    case 'refused':
    case 'withdrawn':
      return { words: review.state[state], tone: 'quiet' };
  }
}
