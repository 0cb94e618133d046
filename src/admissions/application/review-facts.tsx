import { View } from '@tarojs/components';
import { dayOf } from '../../platform/time';
import { dueWords, isDueSoon, review as words } from '../../texts/admissions';
import { Chip } from '../../ui/chip';
import { Notice } from '../../ui/notice';
import { Head } from '../../ui/page';
import { Summary, SummaryRow } from '../../ui/summary';
import type { Application } from './applicant';

/** Who it is, who wrote it, and what would help. */
export function ReviewFacts({ application }: { application: Application }) {
  const { person, applicant, needs, knownAt, waitsLong } = application;
  const own = application.for === 'self';
  return (
    <>
      <Head title={person.name} note={`${application.stationName}，${words.note[application.for]}`}>
        <Standing application={application} />
      </Head>
      {knownAt && <Notice title={words.known[knownAt].title}>{words.known[knownAt].what}</Notice>}
      {waitsLong && (
        <Notice icon="clock" title={words.long.title}>
          {words.long.what}
        </Notice>
      )}
      <Summary>
        <SummaryRow name={words.facts.needs}>{needs}</SummaryRow>
        {!own && (
          <SummaryRow name={words.facts.applicant}>
            <View className="kb-strong">{applicant.name}</View>
            {applicant.relation && <View className="kb-note kb-text-2">{applicant.relation}</View>}
            <View>{applicant.phone}</View>
          </SummaryRow>
        )}
        {own && <SummaryRow name={words.facts.phone}>{applicant.phone}</SummaryRow>}
        {!own && person.phone && <SummaryRow name={words.facts.ownPhone}>{person.phone}</SummaryRow>}
        {person.birthYear && (
          <SummaryRow name={words.facts.birthYear}>{words.facts.year(person.birthYear)}</SummaryRow>
        )}
        {person.address && <SummaryRow name={words.facts.address}>{person.address}</SummaryRow>}
        {person.idNumberEnd && (
          <SummaryRow name={words.facts.idNumber}>{words.facts.idNumberEnd(person.idNumberEnd)}</SummaryRow>
        )}
      </Summary>
    </>
  );
}

function Standing({ application: { state, dueDay, position } }: { application: Application }) {
  const today = dayOf(Date.now());
  switch (state) {
    case 'submitted':
      return dueDay === undefined ? null : (
        <Chip tone={isDueSoon(dueDay, today) ? 'strong' : 'wait'}>{dueWords(dueDay, today)}</Chip>
      );
    case 'waiting':
      return <Chip tone="wait">{words.state.waiting(position)}</Chip>;
    case 'accepted':
      return <Chip tone="do">{words.state.accepted}</Chip>;
    case 'refused':
    case 'withdrawn':
      return <Chip tone="quiet">{words.state[state]}</Chip>;
  }
}
