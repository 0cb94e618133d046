import { dataOf, type Gateway } from '../support/gateway';
import { STATION } from './screens/screen';

const STAFF = 'demo-staff-hy-1-w1';

/** Who applies for whom, and who will have to sign. */
export interface Newcomer {
  /** The applicant's account. */
  openid: string;
  for: 'self' | 'family';
  capacity: 'full' | 'limited' | 'minor';
  name: string;
}

/** Somebody applies and is accepted: a client who has signed nothing yet. @returns the client's id */
export async function admit(gateway: Gateway, newcomer: Newcomer): Promise<string> {
  const { openid, capacity, name } = newcomer;
  const { applicationId } = dataOf(
    await gateway.call(openid, 'admissions', 'submitApplication', {
      stationId: STATION,
      for: newcomer.for,
      person: { name, phone: '13800138000' },
      applicant: { name: newcomer.for === 'self' ? name : '白露', phone: '13800138000' },
      needs: '想出来走走，认识几个人。',
      photos: [],
      idempotencyKey: `apply-${openid}`,
    }),
  );
  const { clientId } = dataOf(
    await gateway.call(STAFF, 'admissions', 'reviewApplication', {
      applicationId,
      decision: 'accept',
      capacity,
      idempotencyKey: `accept-${openid}`,
    }),
  );
  if (!clientId) throw new Error('nobody was admitted');
  return clientId;
}
