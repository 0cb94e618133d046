import Taro from '@tarojs/taro';
import type { ApplicationSummary } from '../../../contracts/admissions';
import { routes } from '../../platform/routes';
import { dayOf } from '../../platform/time';
import { dueWords, review, waited, stationApplications as words } from '../../texts/admissions';
import type { ChipProps } from '../../ui/chip';
import { AppliedRow } from '../applied-row';

/** One application as a worker finds it: whose, and what is due. */
export function StationRow({ application }: { application: ApplicationSummary }) {
  const { applicationId, personName, submittedAt, state } = application;
  const since = state === 'waiting' ? waited(submittedAt, Date.now()) : words.submittedOn(dayOf(submittedAt));
  return (
    <AppliedRow
      title={personName}
      chip={chipOf(application, dayOf(Date.now()))}
      note={words.note(aboutOf(application), since)}
      onOpen={() => void Taro.navigateTo({ url: routes.application(applicationId) })}
    />
  );
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
      return { words: dueWords(dueDay, today), tone: dueDay < today ? 'strong' : 'wait' };
    case 'waiting':
      return { words: position ? words.place(position) : words.views.waiting, tone: 'wait' };
    case 'accepted':
      return { words: review.state.accepted, tone: 'do' };
    case 'refused':
    case 'withdrawn':
      return { words: review.state[state], tone: 'quiet' };
  }
}
