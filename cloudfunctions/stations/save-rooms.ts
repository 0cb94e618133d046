import { DomainError } from '../kernel/errors';
import { commandId } from '../kernel/ids';
import { dayOf } from '../kernel/time';
import { changePlan, type PlanCommand } from './change-plan';
import { notOver } from './plan-rules';
import type { Days } from './rules';

type SaveRooms = PlanCommand<{ rooms: { roomId?: string; name: string; closed: Days[] }[] }>;

/** All rooms of a station. Trips: account, then a transaction of five. @throws DomainError ROOM_NEEDED */
export function saveRooms(call: SaveRooms) {
  const { input, caller, now } = call;
  const made = commandId(caller.openid, 'saveRooms', input.idempotencyKey);
  const rooms = input.rooms.map(({ roomId, name, closed }, i) => ({
    roomId: roomId ?? `${input.stationId}.${made}-${i}`,
    name,
    closed: notOver(closed, dayOf(now)),
  }));
  return changePlan('saveRooms', call, (station) => {
    const known = station.rooms ?? [];
    const strange = input.rooms.findIndex(
      (room) => room.roomId !== undefined && !known.some((it) => it.roomId === room.roomId),
    );
    if (strange >= 0) throw new DomainError('INVALID_INPUT', [`rooms.${strange}.roomId`]);
    const isThere = (roomId: string | undefined) => !roomId || rooms.some((it) => it.roomId === roomId);
    if (!station.services.every(({ roomId }) => isThere(roomId))) throw new DomainError('ROOM_NEEDED');
    return { rooms };
  });
}
