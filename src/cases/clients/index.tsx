import Taro, { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../platform/call';
import type { Output } from '../../platform/calls';
import { rememberName } from '../../platform/known-names';
import { routes } from '../../platform/routes';
import { usePages } from '../../platform/use-pages';
import { useParams } from '../../platform/use-params';
import { useQuery } from '../../platform/use-query';
import { useSettled } from '../../platform/use-settled';
import { clients as words } from '../../texts/cases';
import { Card } from '../../ui/card';
import { Field } from '../../ui/field';
import { ListRow } from '../../ui/list-row';
import { Loaded } from '../../ui/loaded';
import { More } from '../../ui/more';
import { Page } from '../../ui/page';
import { Empty } from '../../ui/state';
import { NamesSkeleton } from './skeleton';

type Client = Output<'cases', 'listClients'>['clients'][number];

/** What the contract takes of a search at most. */
const SEARCH_LENGTH = 30;

/** A station's people, found by a part of their name or its pinyin. */
export default function Clients() {
  const { stationId = '' } = useParams();
  const [text, setText] = useState('');
  const search = useSettled(text.trim());
  const asked = { stationId, ...(search !== '' && { search }) };
  const first = useQuery('cases', 'listClients', asked);
  const pages = usePages(first, `${stationId}/${search}`, (cursor) =>
    call('cases', 'listClients', { ...asked, cursor }),
  );
  useReachBottom(() => void pages.loadMore());
  const clients = pages.all.flatMap((page) => page.clients);
  return (
    <Page>
      <Field
        name="search"
        label={words.search}
        value={text}
        placeholder={words.searchHint}
        maxLength={SEARCH_LENGTH}
        onChange={setText}
      />
      <Loaded query={first} skeleton={<NamesSkeleton />}>
        {() =>
          clients.length === 0 ? (
            <Empty {...(search === '' ? words.empty : words.noMatch(search))} />
          ) : (
            <Card pad="none">
              {clients.map((client) => (
                <Row key={client.clientId} client={client} />
              ))}
            </Card>
          )
        }
      </Loaded>
      <More pages={pages} />
    </Page>
  );
}

function Row({ client: { clientId, name, state } }: { client: Client }) {
  return (
    <ListRow
      title={name}
      value={state === 'active' ? undefined : words[state]}
      onClick={() => {
        rememberName(clientId, name);
        void Taro.navigateTo({ url: routes.client(clientId) });
      }}
    />
  );
}
