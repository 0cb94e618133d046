import { useState } from 'react';
import type { Scope } from '../../../contracts/contract';
import type { AnyRefusal, Output } from '../../platform/calls';
import { showTop } from '../../platform/scroll';
import { useCommand } from '../../platform/use-command';
import { approve as words } from '../../texts/station-accounts';
import { Button } from '../../ui/button';
import { FormSummary } from '../../ui/form-summary';
import { Refused } from '../../ui/loaded';
import { BottomBar, Head, Page } from '../../ui/page';
import { Question } from '../../ui/question';
import { useForm } from '../../ui/use-form';
import { ScopeSwitches } from '../scope-switches';
import { USUAL_SCOPES } from '../scopes';
import type { ApprovedLink } from './approved';
import { ClientSearch, type FoundClient } from './client-search';
import { OnFile } from './on-file';

interface ApproveFormProps {
  stationId: string;
  request: Output<'accounts', 'listLinkRequests'>['requests'][number];
  onApproved: (link: ApprovedLink) => void;
}

export function ApproveForm({ stationId, request, onApproved }: ApproveFormProps) {
  const { requestId, clientName, myName, relation } = request;
  const command = useCommand('accounts', 'reviewLinkRequest');
  const [client, setClient] = useState<FoundClient>();
  const [scopes, setScopes] = useState<readonly Scope[]>(USUAL_SCOPES[relation]);
  const [refused, setRefused] = useState<AnyRefusal>();
  const form = useForm({ client, scopes }, (it) => [
    !it.client && { name: 'client', words: words.clientMissing },
    it.scopes.length === 0 && { name: 'scopes', words: words.scopesMissing },
  ]);

  async function hand(): Promise<void> {
    if (!form.check() || !client) return;
    const { clientId, name } = client;
    const outcome = await command.run((idempotencyKey) => ({
      stationId,
      requestId,
      decision: { kind: 'approve', clientId, scopes: [...scopes] },
      idempotencyKey,
    }));
    if (outcome.status === 'done') onApproved({ myName, clientName: name, scopes });
    if (outcome.status === 'refused') setRefused(outcome.code);
    showTop();
  }

  return (
    <Page
      bar={
        <BottomBar>
          <Button loading={command.busy} onClick={() => void hand()}>
            {words.action(client?.name)}
          </Button>
        </BottomBar>
      }
    >
      <FormSummary form={form} />
      <Head title={words.title} note={words.wrote(clientName)} />
      {refused && <Refused code={refused} />}
      <Question name="client" label={words.search} silent error={form.field('client').error}>
        <ClientSearch stationId={stationId} wrote={clientName} chosen={client} onChoose={setClient} />
      </Question>
      {client && <OnFile clientId={client.clientId} />}
      <Question name="scopes" label={words.scopes(myName)} error={form.field('scopes').error}>
        <ScopeSwitches scopes={scopes} onChange={setScopes} />
      </Question>
    </Page>
  );
}
