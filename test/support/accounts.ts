import type { GivenRole, Scope } from '../../contracts/contract';
import { dataOf, type Gateway } from './gateway';
import { newKey } from './world';

interface LinkCode {
  relation?: 'self' | 'guardian' | 'relative';
  scopes?: Scope[];
  /** Who at the station gives it. */
  by?: string;
}

/** What a station and those who come to it do with accounts, in the words of the tests; each has to succeed. */
export function stationThrough(gateway: Gateway) {
  /** A code that links to a client of `s1`. */
  const linkCode = async (
    clientId: string,
    { relation = 'guardian', scopes = relation === 'self' ? [] : ['read'], by = 'staff' }: LinkCode = {},
  ) => {
    const input = { clientId, relation, scopes, idempotencyKey: newKey() };
    return dataOf(await gateway.call(by, 'accounts', 'inviteToLink', input)).code;
  };
  /** A code for a role at `s1`. */
  const roleCode = async (role: GivenRole, by = 'supervisor') => {
    const input = { stationId: 's1', role, idempotencyKey: newKey() };
    return dataOf(await gateway.call(by, 'accounts', 'inviteToRole', input)).code;
  };
  const redeem = (
    openid: string,
    code: string,
    { name, key = newKey() }: { name?: string; key?: string } = {},
  ) => gateway.call(openid, 'accounts', 'redeemCode', { code, name, idempotencyKey: key });
  /** Somebody asks to be linked; answers the request's id. */
  const asked = async (openid: string, request: object) => {
    const input = { ...request, idempotencyKey: newKey() };
    return dataOf(await gateway.call(openid, 'accounts', 'requestLink', input)).requestId;
  };
  return { linkCode, roleCode, redeem, asked };
}
