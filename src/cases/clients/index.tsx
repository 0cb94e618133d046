import Taro, { useReachBottom } from '@tarojs/taro';
import { useState } from 'react';
import { call } from '../../platform/call';
import type { Output } from '../../platform/calls';
import { rememberName } from '../../platform/known-names';
import { routes } from '../../platform/routes';
import { dayOf } from '../../platform/time';
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
import { Page, Section } from '../../ui/page';
import { Empty } from '../../ui/state';
import { NamesSkeleton } from './skeleton';

type Client = Output<'cases', 'listClients'>['clients'][number];
type Arrival = Output<'cases', 'listClients'>['arrived'][number];

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
  const arrived = search === '' ? (first.data?.arrived ?? []) : [];
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
            <>
              {arrived.length > 0 && <Arrived arrived={arrived} />}
              <Card pad="none">
                {clients.map((client) => (
                  <Row key={client.clientId} client={client} />
                ))}
              </Card>
            </>
          )
        }
      </Loaded>
      <More pages={pages} />
    </Page>
  );
}

function open({ clientId, name }: Pick<Client, 'clientId' | 'name'>): void {
  rememberName(clientId, name);
  void Taro.navigateTo({ url: routes.client(clientId) });
}

/** Who has come from another station lately; they stand among the others too. */
function Arrived({ arrived }: { arrived: readonly Arrival[] }) {
  return (
    <>
      <Section title={words.arrived} />
      <Card pad="none">
        {arrived.map((one) => (
          <ListRow
            key={one.clientId}
            title={one.name}
            note={words.arrivedFrom(one.from, dayOf(one.at))}
            keepNote
            onClick={() => open(one)}
          />
        ))}
      </Card>
      <Section title={words.all} />
    </>
  );
}

function Row({ client }: { client: Client }) {
  const { name, state } = client;
  return (
    <ListRow
      title={name}
      value={state === 'active' ? undefined : words[state]}
      onClick={() => open(client)}
    />
  );
}
