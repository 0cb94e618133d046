import type { Service } from '../../../contracts/stations';
import type { Output } from '../../platform/calls';
import { dayOf } from '../../platform/time';
import { done as words } from '../../texts/appointments';

/**
 * What happens after booking, in its order.
 * @param way how the service reaches the person; unknown while its station has not answered
 */
export function nextSteps(
  { appointment, bring }: Pick<Output<'appointments', 'getAppointment'>, 'appointment' | 'bring'>,
  way: Service['way'] | undefined,
  now: number,
): string[] {
  const { remindAt, place } = appointment;
  return [
    remindAt !== undefined && remindAt > now && words.reminded(dayOf(remindAt), dayOf(now)),
    way && words.arrive[way](place),
    bring && words.bring(bring),
    words.ifNot,
  ].flatMap((step) => step || []);
}
