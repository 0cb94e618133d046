import { useState } from 'react';
import type { Output, Refusal } from '../../platform/calls';
import { routes } from '../../platform/routes';
import { type Outcome, useCommand } from '../../platform/use-command';
import { mine } from '../../texts/admissions';
import { type Application, applicationOf, type Draft } from './draft';

type Code = Refusal<'admissions', 'submitApplication'> | 'INTERNAL';

/** What came of it. `stored`: it waits for the network. */
export type Answer =
  | ({ kind: 'done'; name: string; own: boolean; stationId: string } & Output<
      'admissions',
      'submitApplication'
    >)
  | { kind: 'stored' }
  | { kind: 'refused'; code: Code; fields?: readonly string[] };

/** Hands the application in, once however often it is tapped; without network it waits in the outbox. */
export function useHandIn() {
  const command = useCommand('admissions', 'submitApplication');
  const [answer, setAnswer] = useState<Answer>();

  async function handIn(draft: Draft): Promise<Answer> {
    const application = applicationOf(draft);
    const outcome = await command.run((idempotencyKey) => ({ ...application, idempotencyKey }), {
      title: mine.of(application.person.name),
      again: routes.apply(),
    });
    const came = answerOf(application, outcome);
    setAnswer(came);
    return came;
  }

  return { busy: command.busy, answer, handIn };
}

function answerOf(
  { person, stationId, for: whom }: Application,
  outcome: Outcome<Output<'admissions', 'submitApplication'>, Code>,
): Answer {
  switch (outcome.status) {
    case 'done':
      return { kind: 'done', name: person.name, own: whom === 'self', stationId, ...outcome.data };
    case 'waiting':
      return { kind: 'stored' };
    case 'refused':
      return { kind: 'refused', code: outcome.code, fields: outcome.fields };
  }
}
