import { View } from '@tarojs/components';
import type { Output } from '../../platform/calls';
import { dial } from '../../platform/phone';
import { dayOf } from '../../platform/time';
import { client as words } from '../../texts/cases';
import { Button } from '../../ui/button';
import { Notice } from '../../ui/notice';
import { Head } from '../../ui/page';
import { Summary, SummaryRow } from '../../ui/summary';

export type Client = Output<'cases', 'getClient'>;

/** Who it is, how to reach them, and whether they are served. */
export function ClientFacts({ client }: { client: Client }) {
  const { name, phone, address, birthYear, capacity, since, state, exit } = client;
  const { facts } = words;
  return (
    <>
      <Head title={name} />
      {state === 'erased' && <Notice title={words.erased.title}>{words.erased.what}</Notice>}
      {state === 'closed' && exit && (
        <Notice title={words.closed.title(dayOf(exit.at))}>
          <View>{exitWords(exit)}</View>
          <View>{words.closed.what}</View>
        </Notice>
      )}
      <Summary>
        {phone && <SummaryRow name={facts.phone}>{phone}</SummaryRow>}
        {address && <SummaryRow name={facts.address}>{address}</SummaryRow>}
        {birthYear && <SummaryRow name={facts.birthYear}>{facts.year(birthYear)}</SummaryRow>}
        <SummaryRow name={facts.capacity}>{words.capacity[capacity]}</SummaryRow>
        {since !== undefined && <SummaryRow name={facts.since}>{facts.day(dayOf(since))}</SummaryRow>}
      </Summary>
      {phone && (
        <Button
          kind="soft"
          block
          icon="phone"
          label={`${words.call(name)}，${phone}`}
          onClick={() => void dial(phone)}
        >
          {words.call(name)}
        </Button>
      )}
    </>
  );
}

const exitWords = ({ kind, reason }: NonNullable<Client['exit']>): string =>
  `${words.close.kinds.find(({ key }) => key === kind)?.title ?? ''}。${reason}`;
