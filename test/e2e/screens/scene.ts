import { dataOf, type Gateway } from '../../support/gateway';
import { type AdmissionsScene, setAdmissions } from './admissions-scene';
import { type Consents, consentsOfElder } from './consents';
import { type PeopleScene, setPeople } from './people';

/** What screens are opened with: appointments, and what people wait for. */
export interface Scene {
  /** Tomorrow's, of the client the demo tells of. */
  next: string;
  /** One of hers that the station called off. */
  calledOff: string;
  /** Of another client, today at three: too late to cancel here. */
  tooLate: string;
  /** Somebody else's at another station. */
  strange: string;
  people: PeopleScene;
  admissions: AdmissionsScene;
  consents: Consents;
}

const STAFF = 'demo-staff-hy-1-w1';

/**
 * Sets the demo as the screens show it: one of two family members, and one client, have nothing ahead.
 * Afterwards nothing is written, so that screens can be visited in any order.
 */
export async function setScene(gateway: Gateway): Promise<Scene> {
  const comingOf = async (openid: string, clientId: string) =>
    dataOf(await gateway.call(openid, 'appointments', 'listAppointments', { clientId, view: 'coming' }))
      .appointments;
  const clear = async (clientId: string) => {
    for (const { appointmentId, state } of await comingOf(STAFF, clientId)) {
      if (state !== 'booked') continue;
      const idempotencyKey = `clear-${appointmentId}`;
      dataOf(
        await gateway.call(STAFF, 'appointments', 'cancelAppointment', { appointmentId, idempotencyKey }),
      );
    }
  };
  const idOf = (found: { appointmentId: string } | undefined): string => {
    if (!found) throw new Error('the demo has no such appointment');
    return found.appointmentId;
  };

  await clear(YOUNGER);
  await clear(FREE_CLIENT);
  const hers = await comingOf('demo-client-1', 'demo-c1');
  return {
    next: idOf(hers.find(({ state }) => state === 'booked')),
    calledOff: idOf(hers.find(({ cancelledBy }) => cancelledBy === 'station')),
    tooLate: idOf((await comingOf('demo-client-6', 'demo-c9'))[0]),
    strange: idOf((await comingOf('demo-staff-hy-2-w1', 'demo-c28'))[0]),
    people: await setPeople(gateway),
    admissions: await setAdmissions(gateway),
    consents: await consentsOfElder(gateway),
  };
}

/** The younger of the two in one guardian's care. */
const YOUNGER = 'demo-c2';
/** Has nothing ahead, and an account of their own: `demo-client-3`. */
const FREE_CLIENT = 'demo-c4';
