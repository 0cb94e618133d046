import { View } from '@tarojs/components';
import { apply } from '../../texts/apply';
import { Summary, SummaryRow } from '../../ui/summary';
import type { Draft, StepName } from './draft';

const words = apply.check;

interface CheckProps {
  draft: Draft;
  /** Unknown while the stations have not been seen. */
  stationName: string | undefined;
  onStep: (step: StepName) => void;
}

/** Everything once more, each line changeable. */
export function Check({ draft, stationName = '', onStep }: CheckProps) {
  const { whom, name, myName, myPhone, relation, needs, photos } = draft;
  const own = whom === 'self';
  const more = moreOf(draft);
  return (
    <>
      <Summary>
        <SummaryRow name={words.whom} onChange={() => onStep('whom')}>
          <View className="kb-strong">{apply.whom.options.find(({ key }) => key === whom)?.title}</View>
        </SummaryRow>
        <SummaryRow name={words.station} onChange={() => onStep('station')}>
          <View className="kb-strong">{stationName}</View>
        </SummaryRow>
        <SummaryRow name={words.name} onChange={() => onStep('name')}>
          <View className="kb-strong">{name}</View>
        </SummaryRow>
        <SummaryRow name={own ? words.phone : words.me} onChange={() => onStep('me')}>
          {!own && <View className="kb-strong">{[myName, relation].filter(Boolean).join('，')}</View>}
          <View className={own ? 'kb-strong' : ''}>{myPhone}</View>
        </SummaryRow>
        <SummaryRow name={words.more} onChange={() => onStep('more')}>
          {more.length === 0 && <View className="kb-text-2">{words.nothing}</View>}
          {more.map((line) => (
            <View key={line}>{line}</View>
          ))}
        </SummaryRow>
        <SummaryRow name={words.needs} onChange={() => onStep('needs')}>
          {needs}
        </SummaryRow>
        <SummaryRow name={words.papers} onChange={() => onStep('papers')}>
          {photos.length === 0 ? (
            <View className="kb-text-2">{words.nothing}</View>
          ) : (
            words.photos(photos.length)
          )}
        </SummaryRow>
      </Summary>
      <View className="kb-note kb-text-2">{words.seen}</View>
    </>
  );
}

/** What was written though it need not have been, a line each; of an identity number only the end. */
function moreOf({ whom, personPhone, birthYear, address, idNumber }: Draft): string[] {
  return [
    whom !== 'self' && personPhone && words.personPhone(personPhone),
    birthYear && words.year(birthYear),
    address,
    idNumber && words.idNumber(idNumber.slice(-4)),
  ].flatMap((line) => line || []);
}
