import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import { useMe } from '../../platform/use-me';
import { useParams } from '../../platform/use-params';
import { record as words } from '../../texts/privacy';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Loaded } from '../../ui/loaded';
import { Head, Page } from '../../ui/page';
import { Empty } from '../../ui/state';
import { Erase } from './erase';
import { Take } from './take';

/** What is kept about a person: who has read it, a copy to take along, and having it erased. */
export default function RecordPage() {
  const { clientId = '' } = useParams();
  const me = useMe();
  return (
    <Page>
      <Loaded query={me}>
        {({ people }) => {
          const person = people.find((it) => it.clientId === clientId && it.scopes.includes('read'));
          if (!person) return <Empty {...words.notYours} />;
          return (
            <>
              <Head
                title={person.relation === 'self' ? words.title : words.titleOf(person.shortName)}
                note={words.note}
                help="short"
              />
              <Card pad="none">
                <ListRow
                  icon="eye"
                  title={words.visits}
                  note={words.visitsNote}
                  onClick={() => void Taro.navigateTo({ url: routes.visits(clientId) })}
                />
              </Card>
              <Take clientId={clientId} />
              {person.scopes.includes('sign') && <Erase person={person} />}
            </>
          );
        }}
      </Loaded>
    </Page>
  );
}
