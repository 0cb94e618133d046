import type { SavedService } from '../../contracts/planning';
import { checkText } from '../kernel/content';
import { DomainError } from '../kernel/errors';
import { commandId } from '../kernel/ids';
import { changePlan, type PlanCommand } from './change-plan';

/** As many as one list shows without a search. */
const MOST_SERVICES = 60;

/**
 * One service whole, new or changed. Everybody can read its words, so WeChat judges them first.
 * Trips: account, then a transaction of five. @throws DomainError as the contract names them.
 */
export async function saveService(call: PlanCommand<{ service: SavedService }>) {
  const { input, caller } = call;
  const { name, contractName, place, about, bring } = input.service;
  await checkText(caller.openid, name, contractName, place, about, bring);
  const made = `${input.stationId}.${commandId(caller.openid, 'saveService', input.idempotencyKey)}`;
  const serviceId = input.service.serviceId ?? made;
  const service = { ...input.service, serviceId };
  const { revision } = await changePlan('saveService', call, ({ services, rooms = [] }) => {
    if (service.roomId && !rooms.some(({ roomId }) => roomId === service.roomId))
      throw new DomainError('INVALID_INPUT', ['service.roomId']);
    if (input.service.serviceId === undefined) {
      if (services.length >= MOST_SERVICES) throw new DomainError('TOO_MANY');
      return { services: [...services, service] };
    }
    if (!services.some((it) => it.serviceId === serviceId)) throw new DomainError('NOT_FOUND');
    return { services: services.map((it) => (it.serviceId === serviceId ? service : it)) };
  });
  return { revision, serviceId };
}
