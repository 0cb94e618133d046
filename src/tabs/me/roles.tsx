import { roleInUse } from '../../platform/in-use';
import type { Me } from '../../platform/use-me';
import { me as words } from '../../texts/me';
import { Choice, Choices } from '../../ui/choice';
import { Section } from '../../ui/page';

/** For those who hold several roles: which one the first page is made for. */
export function Roles({ roles }: Pick<Me, 'roles'>) {
  const picked = roleInUse.use();
  const distinct = [...new Set(roles.map(({ role }) => role))];
  if (distinct.length < 2) return null;
  const inUse = picked && distinct.includes(picked) ? picked : distinct[0];
  return (
    <>
      <Section title={words.use} />
      <Choices label={words.use}>
        {distinct.map((role) => (
          <Choice
            key={role}
            title={words.roles[role]}
            chosen={role === inUse}
            onChoose={() => roleInUse.pick(role)}
          />
        ))}
      </Choices>
    </>
  );
}
