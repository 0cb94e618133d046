import { useState } from 'react';
import type { AnyRefusal, Input } from '../../platform/calls';
import { useCommand } from '../../platform/use-command';

type Review = Omit<Input<'admissions', 'reviewApplication'>, 'applicationId' | 'idempotencyKey'>;
type Refer = Omit<Input<'admissions', 'referApplication'>, 'applicationId' | 'idempotencyKey'>;

/** What the station can do with an application, each once however often it is tapped. */
export function useReview(applicationId: string) {
  const reviewing = useCommand('admissions', 'reviewApplication');
  const referring = useCommand('admissions', 'referApplication');
  const [refused, setRefused] = useState<AnyRefusal>();

  /** @returns whether it was done */
  const told = (outcome: { status: string; code?: AnyRefusal }): boolean => {
    setRefused(outcome.code);
    return outcome.status === 'done';
  };
  return {
    busy: reviewing.busy || referring.busy,
    refused,
    forget: () => setRefused(undefined),
    decide: async (review: Review): Promise<boolean> =>
      told(await reviewing.run((idempotencyKey) => ({ applicationId, ...review, idempotencyKey }))),
    refer: async (refer: Refer): Promise<boolean> =>
      told(await referring.run((idempotencyKey) => ({ applicationId, ...refer, idempotencyKey }))),
  };
}
