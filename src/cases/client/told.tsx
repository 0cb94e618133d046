import { View } from '@tarojs/components';
import { dayOf } from '../../platform/time';
import { client as words } from '../../texts/cases';
import { Notice } from '../../ui/notice';
import type { Client } from './client-facts';

/** What a worker has to know of a file before anything else: that it ends, where it comes from, what is due. */
export function Told({ client, manages }: { client: Client; manages: boolean }) {
  const { state, exit, erasure, arrival, ofAge } = client;
  return (
    <>
      {state === 'erased' && <Notice title={words.erased.title}>{words.erased.what}</Notice>}
      {state === 'closed' && exit && (
        <Notice title={words.closed.title(dayOf(exit.at))}>
          <View>{exitWords(exit)}</View>
          <View>{words.closed.what}</View>
        </Notice>
      )}
      {erasure && (
        <Notice icon="clock" title={words.erasure.title(dayOf(erasure.dueAt))}>
          <View>{words.erasure.askedBy[erasure.askedBy]}</View>
          {state === 'active' && <View>{words.erasure.booked}</View>}
        </Notice>
      )}
      {arrival && (
        <Notice icon="walk" title={words.arrival.title(arrival.from)}>
          {words.arrival.what(dayOf(arrival.at))}
        </Notice>
      )}
      {ofAge && state === 'active' && (
        <Notice icon="pen" title={words.ofAge[ofAge].title}>
          <View>{words.ofAge[ofAge].what}</View>
          {!manages && <View>{words.ofAge.ask}</View>}
        </Notice>
      )}
    </>
  );
}

const exitWords = ({ kind, reason }: NonNullable<Client['exit']>): string =>
  `${words.close.kinds.find(({ key }) => key === kind)?.title ?? ''}。${reason}`;
