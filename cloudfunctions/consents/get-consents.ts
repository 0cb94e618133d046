import { loadClient, signersOf } from '../cases/public';
import type { Caller } from '../kernel/access';
import { DomainError } from '../kernel/errors';
import { holdingFor } from './act';
import { maySignAs } from './may-sign-as';
import { type ConsentActDocument, consentActs } from './store';
import { textOf, textsOfToday } from './texts';

/** So many acts are shown; a signature can be as large as all texts together. */
const LATEST = 30;

/** What is asked, what has been decided, and how it came about. Client and acts in one round. */
export async function getConsents({ input, caller }: { input: { clientId: string }; caller: Caller }) {
  const { clientId } = input;
  const [client, acts] = await Promise.all([
    loadClient(clientId),
    consentActs.find({ clientId }, { order: [['at', 'desc']], limit: LATEST }),
  ]);
  if (!client) throw new DomainError('NOT_FOUND');
  return {
    clientName: client.name,
    signers: [...signersOf(client.capacity)],
    maySignAs: maySignAs(caller, client),
    texts: textsOfToday(),
    holds: holdingFor(client),
    decisions: client.decisions.map((d) => ({ ...d, at: d.at.getTime() })),
    // A drawn name is a name: after erasure it is kept as proof, and shown to nobody.
    acts: acts.map((act) => show(client.state === 'erased' ? { ...act, signature: undefined } : act)),
  };
}

function show({ _id, at, signer, kind, decisions, signature }: ConsentActDocument) {
  return {
    actId: _id,
    at: at.getTime(),
    signer,
    given: decisions.filter((d) => d.given).map((d) => d.purpose),
    declined: decisions.filter((d) => !d.given).map((d) => d.purpose),
    withdrawn: kind === 'withdrawn',
    signature: signature ?? '',
    texts: decisions.map((d) => textOf(d.purpose, d.version)),
  };
}
