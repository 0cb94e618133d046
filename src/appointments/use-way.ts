import type { Appointment } from '../../contracts/appointments';
import type { Service } from '../../contracts/stations';
import { useQuery } from '../platform/use-query';

/** How an appointment's service reaches the person; undefined until its station has answered. */
export function useWay({ stationId, serviceId }: Appointment): Service['way'] | undefined {
  const offer = useQuery('stations', 'listServices', { stationId });
  return offer.data?.services.find((service) => service.serviceId === serviceId)?.way;
}
