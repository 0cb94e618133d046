import { View } from '@tarojs/components';
import { useState } from 'react';
import type { Output } from '../../platform/calls';
import { useQuery } from '../../platform/use-query';
import { useSettled } from '../../platform/use-settled';
import { approve as words } from '../../texts/station-accounts';
import { Choice, Choices } from '../../ui/choice';
import { Field } from '../../ui/field';
import { Loaded } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { Bone } from '../../ui/skeleton';

export type FoundClient = Output<'cases', 'listClients'>['clients'][number];

/** More names than these are not looked through; another letter is quicker. */
const MOST_SHOWN = 6;

interface ClientSearchProps {
  stationId: string;
  /** The name as whoever asks wrote it: searched for first. */
  wrote: string;
  chosen: FoundClient | undefined;
  onChoose: (client: FoundClient) => void;
}

/** One of the station's people, found by a part of the name or its pinyin. */
export function ClientSearch({ stationId, wrote, chosen, onChoose }: ClientSearchProps) {
  const [search, setSearch] = useState(wrote);
  const found = useQuery('cases', 'listClients', { stationId, search: useSettled(search.trim()) });
  return (
    <View className="kb-stack">
      <Field
        name="search"
        label={words.search}
        value={search}
        placeholder={words.searchExample}
        maxLength={30}
        onChange={setSearch}
      />
      <Loaded query={found} skeleton={<Bone width="100%" height={72} />}>
        {({ clients }) => (
          <>
            {clients.length === 0 ? (
              <Notice title={words.none.title}>{words.none.what}</Notice>
            ) : (
              <Choices label={words.found}>
                {clients.slice(0, MOST_SHOWN).map((client) => (
                  <Choice
                    key={client.clientId}
                    title={client.name}
                    note={noteOf(client)}
                    chosen={client.clientId === chosen?.clientId}
                    onChoose={() => onChoose(client)}
                  />
                ))}
              </Choices>
            )}
            {clients.length > MOST_SHOWN && <View className="kb-note kb-text-2">{words.more}</View>}
          </>
        )}
      </Loaded>
    </View>
  );
}

/** What tells namesakes apart, and whether they are served. */
const noteOf = ({ state, birthYear }: FoundClient): string | undefined => {
  const born = birthYear === undefined ? undefined : words.born(birthYear);
  return [born, state === 'active' ? undefined : words.closed].filter(Boolean).join('，') || undefined;
};
