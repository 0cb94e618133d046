import Taro from '@tarojs/taro';
import type { ApplicationSummary } from '../../../contracts/admissions';
import { routes } from '../../platform/routes';
import type { Me } from '../../platform/use-me';
import { stateChip } from '../../texts/admissions';
import { me as words } from '../../texts/me';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';

const open = (url: string): void => void Taro.navigateTo({ url });

/** Who works here, and who comes here, has codes to take, but nothing to apply for. */
const SETTLED: readonly string[] = ['client', 'staff', 'manager', 'supervisor', 'district'];

export const isSettled = ({ roles }: Me): boolean =>
  roles.length > 0 && roles.every(({ role }) => SETTLED.includes(role));

interface EntrancesProps {
  me: Me;
  settled: boolean;
  /** The newest application that is still open. */
  applied: ApplicationSummary | undefined;
}

/** Ways in: a code, an application and how far it is, a link; and how one wishes to be called. */
export function Entrances({ me: { name }, settled, applied }: EntrancesProps) {
  return (
    <Card pad="none">
      <ListRow title={words.code} note={words.codeNote} onClick={() => open(routes.code())} />
      {!settled && (
        <>
          <ListRow
            title={words.applications}
            note={applied ? stateOf(applied) : words.applicationsNote}
            keepNote={applied !== undefined}
            onClick={() => open(applied ? routes.application(applied.applicationId) : routes.applications())}
          />
          <ListRow title={words.link} note={words.linkNote} onClick={() => open(routes.link())} />
        </>
      )}
      <ListRow title={words.name} value={name ?? words.unnamed} onClick={() => open(routes.myName())} />
    </Card>
  );
}

const stateOf = (applied: ApplicationSummary): string =>
  words.applied(stateChip(applied).words, applied.for === 'self' ? undefined : applied.personName);
