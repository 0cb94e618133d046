import Taro from '@tarojs/taro';
import type { Awaited, Person } from '../../contracts/accounts';
import { routes } from '../platform/routes';
import { awaitedLabel, awaitedWords } from '../texts/awaits';
import { Button, type ButtonProps } from './button';
import { Notice } from './notice';
import { BottomBar } from './page';

/** Somebody who cannot be booked for yet, or no more. */
export type Awaiting = Person & { awaits: Awaited };
export const isAwaiting = (person: Person | undefined): person is Awaiting => person?.awaits !== undefined;

/** Whether the next step is the caller's own; who has said no is not pressed. */
export const isYours = ({ awaits }: Pick<Awaiting, 'awaits'>): boolean =>
  awaits.kind === 'sign' && awaits.yours.length > 0 && awaits.why !== 'declined';

/** To where the name is drawn; to what was agreed where it is not the caller's turn. */
function openAwaited(person: Awaiting): void {
  const { clientId, awaits } = person;
  const as = awaits.kind === 'sign' && isYours(person) ? awaits.yours[0] : undefined;
  const url = as ? routes.consentSign({ clientId, as }) : routes.consents(clientId);
  void Taro.navigateTo({ url });
}

/** What can be done here about it, in the words of its button; undefined where nothing can. */
const actionOf = (person: Awaiting): string | undefined =>
  isYours(person) || person.scopes.includes('read') ? awaitedWords(person.awaits, person).action : undefined;

interface AwaitedButtonProps {
  person: Awaiting;
  kind: NonNullable<ButtonProps['kind']>;
}

/** 先签同意书, or the way to read what has been signed; none where nothing can be done here. */
export function AwaitedButton({ person, kind }: AwaitedButtonProps) {
  const { shortName, relation } = person;
  const action = actionOf(person);
  if (!action) return null;
  return (
    <Button
      kind={isYours(person) ? kind : 'soft'}
      block
      icon="pen"
      label={relation === 'self' ? action : awaitedLabel(action, shortName)}
      onClick={() => openAwaited(person)}
    >
      {action}
    </Button>
  );
}

/** The same said in a page that was opened to book. */
export function AwaitedNotice({ person }: { person: Awaiting }) {
  const { title, what } = awaitedWords(person.awaits, person);
  return (
    <Notice icon="pen" title={title}>
      {what}
    </Notice>
  );
}

/** The bar of a page that was opened to book. */
export function AwaitedBar({ person }: { person: Awaiting }) {
  if (!actionOf(person)) return null;
  return (
    <BottomBar>
      <AwaitedButton person={person} kind="main" />
    </BottomBar>
  );
}
