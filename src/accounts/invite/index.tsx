import { useState } from 'react';
import { goBack } from '../../platform/back';
import type { AnyRefusal, Output } from '../../platform/calls';
import { knownName } from '../../platform/known-names';
import { showTop } from '../../platform/scroll';
import { useCommand } from '../../platform/use-command';
import { useParams } from '../../platform/use-params';
import { invite as words } from '../../texts/station-accounts';
import { Button } from '../../ui/button';
import { Choice, Choices } from '../../ui/choice';
import { FormSummary } from '../../ui/form-summary';
import { Refused } from '../../ui/loaded';
import { BottomBar, Head, Page } from '../../ui/page';
import { Question } from '../../ui/question';
import { useForm } from '../../ui/use-form';
import { IssuedCode } from '../issued-code';
import { ScopeSwitches } from '../scope-switches';
import { USUAL_SCOPES } from '../scopes';
import { EMPTY, faultsOf, type Invitation, RELATIONS } from './invitation';

/** A code that links whoever takes it to this client, or makes it the client's own phone. */
export default function InvitePage() {
  const { clientId = '' } = useParams();
  const name = knownName(clientId);
  const command = useCommand('accounts', 'inviteToLink');
  const [wish, setWish] = useState<Invitation>(EMPTY);
  const [issued, setIssued] = useState<Output<'accounts', 'inviteToLink'>>();
  const [refused, setRefused] = useState<AnyRefusal>();
  const form = useForm(wish, faultsOf);
  const { relation, scopes } = wish;

  async function make(): Promise<void> {
    if (!form.check() || relation === '') return;
    const outcome = await command.run((idempotencyKey) => ({
      clientId,
      relation,
      scopes: [...scopes],
      idempotencyKey,
    }));
    setRefused(outcome.status === 'refused' ? outcome.code : undefined);
    if (outcome.status === 'done') setIssued(outcome.data);
    showTop();
  }

  if (issued && relation !== '')
    return (
      <IssuedCode
        {...issued}
        whom={words.for(relation, name)}
        onAnother={() => setIssued(undefined)}
        onDone={() => goBack()}
      />
    );
  return (
    <Page
      bar={
        <BottomBar>
          <Button loading={command.busy} onClick={() => void make()}>
            {words.action}
          </Button>
        </BottomBar>
      }
    >
      <FormSummary form={form} />
      <Head title={words.title(name)} note={words.note} />
      {refused && <Refused code={refused} />}
      <Question name="relation" label={words.relation} error={form.field('relation').error}>
        <Choices label={words.relation}>
          {RELATIONS.map((it) => (
            <Choice
              key={it}
              {...words.relations[it]}
              chosen={it === relation}
              onChoose={() => setWish({ relation: it, scopes: USUAL_SCOPES[it] })}
            />
          ))}
        </Choices>
      </Question>
      {(relation === 'guardian' || relation === 'relative') && (
        <Question name="scopes" label={words.scopes} error={form.field('scopes').error}>
          <ScopeSwitches scopes={scopes} onChange={(next) => setWish({ relation, scopes: next })} />
        </Question>
      )}
    </Page>
  );
}
