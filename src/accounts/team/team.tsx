import { useState } from 'react';
import type { GivenRole } from '../../../contracts/contract';
import type { AnyRefusal } from '../../platform/calls';
import { showTop } from '../../platform/scroll';
import { useCommand } from '../../platform/use-command';
import { team as words } from '../../texts/station-accounts';
import { Card } from '../../ui/card';
import { ListRow } from '../../ui/list-row';
import { Refused } from '../../ui/loaded';
import { Notice } from '../../ui/notice';
import { Head, Section } from '../../ui/page';
import { Empty } from '../../ui/state';
import { byRole, type Member } from './members';
import { TakeSheet } from './take-sheet';

interface TeamProps {
  stationId: string;
  people: readonly Member[];
  /** Roles the caller may take away. */
  mayTake: readonly GivenRole[];
  onChanged: () => void;
}

/** Everybody by what they are; a row whose role may be taken away asks before it is. */
export function Team({ stationId, people, mayTake, onChanged }: TeamProps) {
  const command = useCommand('accounts', 'revokeRole');
  const [asked, setAsked] = useState<{ member: Member; role: GivenRole }>();
  const [taken, setTaken] = useState<string>();
  const [refused, setRefused] = useState<AnyRefusal>();

  async function take(): Promise<void> {
    if (!asked) return;
    const { member, role } = asked;
    const { memberId } = member;
    const outcome = await command.run((idempotencyKey) => ({ stationId, memberId, role, idempotencyKey }));
    setRefused(outcome.status === 'refused' ? outcome.code : undefined);
    setTaken(outcome.status === 'done' ? nameOf(member) : undefined);
    setAsked(undefined);
    onChanged();
    showTop();
  }

  if (people.length === 0) return <Empty {...words.empty} />;
  return (
    <>
      <Head title={words.title} note={words.note(people.length)} />
      {refused && <Refused code={refused} />}
      {taken !== undefined && <Notice icon="check" title={words.taken(taken)} />}
      {byRole(people).map(({ role, title, members }) => (
        <Group
          key={role}
          title={title}
          members={members}
          labelOf={(member) => words.takeLabel(nameOf(member), role)}
          onAsk={mayTake.includes(role) ? (member) => setAsked({ member, role }) : undefined}
        />
      ))}
      <TakeSheet
        asked={asked && { name: nameOf(asked.member), role: asked.role }}
        busy={command.busy}
        onTake={() => void take()}
        onClose={() => setAsked(undefined)}
      />
    </>
  );
}

const nameOf = ({ name }: Member): string => name || words.unnamed;

interface GroupProps {
  title: string;
  members: readonly Member[];
  labelOf: (member: Member) => string;
  /** With it a row asks whether its role shall be taken away; not one's own. */
  onAsk?: (member: Member) => void;
}

function Group({ title, members, labelOf, onAsk }: GroupProps) {
  return (
    <>
      <Section title={title} />
      <Card pad="none">
        {members.map((member) => (
          <ListRow
            key={member.memberId}
            title={member.me ? words.me(nameOf(member)) : nameOf(member)}
            note={onAsk && member.me ? words.own : undefined}
            keepNote
            value={onAsk && !member.me ? words.take : undefined}
            label={onAsk && !member.me ? labelOf(member) : undefined}
            onClick={onAsk && !member.me ? () => onAsk(member) : undefined}
          />
        ))}
      </Card>
    </>
  );
}
