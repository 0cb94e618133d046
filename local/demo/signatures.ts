import type { AccountDocument } from '../../cloudfunctions/accounts/store';
import type { ClientDocument } from '../../cloudfunctions/cases/public';
import type { ConsentActDocument } from '../../cloudfunctions/consents/public';
import { commandId, inputHash } from '../../cloudfunctions/kernel/ids';
import { PURPOSES, type Signer } from '../../contracts/consents';
import { Random } from './random';

type Seal = (text: string) => string;

/** What everybody who has a phone here has signed on it: an act for each signer, under a drawn name. */
export function buildConsentActs(
  clients: readonly ClientDocument[],
  accounts: readonly AccountDocument[],
  seal: Seal,
): ConsentActDocument[] {
  return clients.flatMap((client, index) =>
    (['client', 'guardian'] as const).flatMap((signer) => {
      const openid = accounts.find((account) => maySign(account, client._id, signer))?._id;
      const decisions = client.decisions.filter((d) => d.signer === signer);
      const [first] = decisions;
      if (!openid || !first) return [];
      const input = { clientId: client._id, signer, idempotencyKey: `demo-signs-${signer}-${index + 1}` };
      return {
        _id: commandId(openid, 'signConsents', input.idempotencyKey),
        inputHash: inputHash(input),
        clientId: client._id,
        at: first.at,
        kind: 'signed' as const,
        signer,
        byOpenid: openid,
        by: 'family' as const,
        decisions: decisions.map(({ purpose, version, given }) => ({ purpose, version, given })),
        signature: seal(drawnName(index * 2 + (signer === 'client' ? 1 : 2))),
        holds: [...PURPOSES],
      };
    }),
  );
}

const maySign = ({ roles, links }: AccountDocument, clientId: string, signer: Signer): boolean =>
  signer === 'client'
    ? roles.some((r) => r.clientId === clientId)
    : links.some((l) => l.clientId === clientId && l.scopes.includes('sign'));

type Point = readonly [x: number, y: number];

/** Strokes as a brush makes them, in a box of 60 by 60: across, down, to the left, to the right, a dot, a corner. */
const STROKES: readonly (readonly Point[])[] = [
  [
    [6, 18],
    [28, 16],
    [54, 15],
  ],
  [
    [30, 4],
    [31, 30],
    [30, 58],
  ],
  [
    [34, 8],
    [24, 32],
    [6, 54],
  ],
  [
    [26, 24],
    [40, 40],
    [56, 54],
  ],
  [
    [44, 26],
    [49, 31],
    [52, 37],
  ],
  [
    [10, 30],
    [50, 29],
    [48, 52],
  ],
  [
    [8, 46],
    [30, 44],
    [52, 43],
  ],
];

/** A name nobody has, of three signs, never twice alike; in the signature's box of 300 by 120. */
function drawnName(seed: number): string {
  const random = new Random(seed);
  return [30, 120, 210]
    .flatMap((left) =>
      random
        .shuffle(STROKES)
        .slice(0, random.int(4, 6))
        .map((stroke) =>
          stroke.map(([x, y]) => `${left + x + random.int(-3, 3)},${30 + y + random.int(-3, 3)}`).join(' '),
        ),
    )
    .join(';');
}
