import Taro from '@tarojs/taro';
import { routes } from '../../platform/routes';
import type { Me } from '../../platform/use-me';
import { me as words } from '../../texts/me';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

const open = (url: string): void => void Taro.navigateTo({ url });

/** Who works here, and who comes here, has codes to take, but nothing to apply for. */
const SETTLED: readonly string[] = ['client', 'staff', 'manager', 'supervisor', 'district'];

/** Ways in: a code, an application, a link; and how one wishes to be called. */
export function Entrances({ me: { roles, name } }: { me: Me }) {
  const settled = roles.length > 0 && roles.every(({ role }) => SETTLED.includes(role));
  return (
    <Card pad="none">
      <ListRow title={words.code} note={words.codeNote} onClick={() => open(routes.code())} />
      {!settled && (
        <>
          <ListRow
            title={words.applications}
            note={words.applicationsNote}
            onClick={() => open(routes.applications())}
          />
          <ListRow title={words.link} note={words.linkNote} onClick={() => open(routes.link())} />
        </>
      )}
      <ListRow title={words.name} value={name ?? words.unnamed} onClick={() => open(routes.myName())} />
    </Card>
  );
}
