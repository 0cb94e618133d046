/**
 * Public facts of Hanyang district's 2025 programme (Wuhan): its five service areas with their streets,
 * and what a year of it amounted to. Station names are made from the streets. All people, addresses and
 * phone numbers in the demo are invented.
 */
export const hanyang = {
  district: '武汉市汉阳区',
  stations: [
    { stationId: 'hy-1', name: '永丰·四新站', streets: ['永丰街', '四新街'] },
    { stationId: 'hy-2', name: '龙阳·洲头·建桥站', streets: ['龙阳街', '洲头街', '建桥街'] },
    { stationId: 'hy-3', name: '鹦鹉·江堤站', streets: ['鹦鹉街', '江堤街'] },
    { stationId: 'hy-4', name: '五里墩·晴川站', streets: ['五里墩街', '晴川街'] },
    { stationId: 'hy-5', name: '琴断口·江汉二桥站', streets: ['琴断口街', '江汉二桥街'] },
  ],
  /** Over all five stations, in one year. */
  year: {
    clients: 1966,
    serviceContacts: 28_005,
    groupSessions: 184,
    groupAttendances: 3076,
    volunteerTeams: 5,
    volunteerEvents: 50,
  },
} as const;
