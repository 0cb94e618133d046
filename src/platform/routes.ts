import type { Purpose, Signer } from '../../contracts/consents';
import type { DayKey } from './time';

/** Where each page stands: the one place that knows paths and the names of their parameters. */
const url = (path: string, parameters: Record<string, string | undefined>): string => {
  const pairs = Object.entries(parameters).flatMap(([name, value]) =>
    value === undefined ? [] : `${name}=${encodeURIComponent(value)}`,
  );
  return pairs.length === 0 ? path : `${path}?${pairs.join('&')}`;
};

/** Tabs are switched to (`Taro.switchTab`) and take no parameters. */
export const tabs = {
  home: '/tabs/home/index',
  services: '/tabs/services/index',
  activities: '/tabs/activities/index',
  learn: '/tabs/learn/index',
  me: '/tabs/me/index',
} as const;

/** All other pages are opened on top (`Taro.navigateTo`). */
export const routes = {
  /** @param part where the page opens; without it at the top */
  station: (stationId: string, part?: 'complaints') => url('/stations/station/index', { stationId, part }),
  /** @param of.clientId for whom, where that is known already */
  service: (of: { stationId: string; serviceId: string; clientId?: string }) =>
    url('/stations/service/index', { ...of }),
  chooseTime: (of: { stationId: string; serviceId: string; clientId?: string }) =>
    url('/appointments/choose-time/index', { ...of }),
  /** @param of.fromDay where the days begin among which the slot was chosen: the same question, so it is kept */
  confirm: (of: {
    stationId: string;
    serviceId: string;
    slotId: string;
    fromDay: DayKey;
    clientId?: string;
  }) => url('/appointments/confirm/index', { ...of }),
  done: (appointmentId: string) => url('/appointments/done/index', { appointmentId }),
  /** @param clientId whose; without it one's own, or the first person in one's care */
  schedule: (clientId?: string) => url('/appointments/schedule/index', { clientId }),
  /** @param ask `cancel` opens it with the question whether to call it off */
  appointment: (appointmentId: string, ask?: 'cancel') =>
    url('/appointments/detail/index', { appointmentId, ask }),
  stationDay: (of: { stationId: string; day: DayKey }) => url('/appointments/station-day/index', { ...of }),

  /** The eight digits that a station gave. */
  code: () => url('/accounts/code/index', {}),
  /** Asks a station to be linked to somebody there. */
  link: () => url('/accounts/link/index', {}),
  /** What there is of one person: plans, agreements, the record, and who may see and act for them. */
  people: (clientId: string) => url('/accounts/people/index', { clientId }),
  myName: () => url('/accounts/name/index', {}),
  /** A code for somebody around this client, or for the client's own phone. */
  invite: (clientId: string) => url('/accounts/invite/index', { clientId }),
  linkRequests: (stationId: string) => url('/accounts/requests/index', { stationId }),
  /** Who it is that somebody asks for, and what they may do. */
  approveLink: (of: { stationId: string; requestId: string }) => url('/accounts/approve/index', { ...of }),
  team: (stationId: string) => url('/accounts/team/index', { stationId }),

  /** @param of.for whom the service is for; asked on the page where it is not known */
  apply: (of: { for?: 'self' | 'family' | 'other'; stationId?: string } = {}) =>
    url('/admissions/apply/index', { ...of }),
  /** The caller's own applications. */
  applications: () => url('/admissions/mine/index', {}),
  application: (applicationId: string) => url('/admissions/application/index', { applicationId }),
  /**
   * What has come in at a station, and its waiting list.
   * @param view which part is looked at first; without it what is new
   */
  stationApplications: (stationId: string, view?: 'waiting') =>
    url('/admissions/station/index', { stationId, view }),

  consents: (clientId: string) => url('/consents/list/index', { clientId }),
  /**
   * @param of.as who signs, where that is known; asked on the page where several may
   * @param of.purpose asks about this one alone; otherwise about all that wait for this signer
   */
  consentSign: (of: { clientId: string; as?: Signer; purpose?: Purpose }) =>
    url('/consents/sign/index', { ...of }),
  /** One signing as it was. */
  consentCopy: (of: { clientId: string; actId: string }) => url('/consents/copy/index', { ...of }),
  /** Who has read the file. */
  visits: (clientId: string) => url('/privacy/visits/index', { clientId }),
  /** Everything that is kept about this person, to be taken along or erased. */
  record: (clientId: string) => url('/privacy/record/index', { clientId }),

  /** A station's people. */
  clients: (stationId: string) => url('/cases/clients/index', { stationId }),
  client: (clientId: string) => url('/cases/client/index', { clientId }),
} as const;
