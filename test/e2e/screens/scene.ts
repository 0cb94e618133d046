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
  /** Two of this month of the younger one in a guardian's care: one not come to, one done. */
  missed: string;
  completed: string;
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
  const day = { stationId: 'hy-1', day: '2026-11-24' };
  const { sessions } = dataOf(await gateway.call(STAFF, 'appointments', 'listStationDay', day));
  const told = async (name: string, action: 'checkIn' | 'completeAppointment' | 'markMissed', more = {}) => {
    const person = sessions
      .flatMap((session) => session.people)
      .find((one) => one.name === name && one.state === 'booked');
    const appointmentId = idOf(person);
    const input = { appointmentId, idempotencyKey: `scene-${action}-${appointmentId}`, ...more };
    dataOf(await gateway.call(STAFF, 'appointments', action, input));
  };
  await told('秦霜降', 'completeAppointment', { minutes: 90 });
  await told('夏立春', 'checkIn');
  await told('江晚舟', 'markMissed');
  const past = { clientId: YOUNGER, view: 'past' };
  const [latest, before] = dataOf(
    await gateway.call(STAFF, 'appointments', 'listAppointments', past),
  ).appointments;
  const missed = idOf(latest);
  const completed = idOf(before);
  const late = { appointmentId: missed, idempotencyKey: 'scene-missed-past' };
  dataOf(await gateway.call(STAFF, 'appointments', 'markMissed', late));
  const long = { appointmentId: completed, minutes: 50, idempotencyKey: 'scene-completed-past' };
  dataOf(await gateway.call(STAFF, 'appointments', 'completeAppointment', long));
  const hers = await comingOf('demo-client-1', 'demo-c1');
  return {
    next: idOf(hers.find(({ state }) => state === 'booked')),
    calledOff: idOf(hers.find(({ cancelledBy }) => cancelledBy === 'station')),
    tooLate: idOf((await comingOf('demo-client-6', 'demo-c9'))[0]),
    missed,
    completed,
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
