import type { StationDocument, StationService, Worker } from '../../cloudfunctions/stations/public';

/** A service that says only what a test is about; the rest is plain. */
export function aService(over: Partial<StationService> = {}): StationService {
  return {
    serviceId: 's1.talk',
    name: '谈心时间',
    contractName: '心理治疗和康复训练',
    category: 'talk',
    way: 'station',
    minutes: 60,
    capacity: 1,
    priceFen: 0,
    place: '一楼小屋',
    about: '',
    bring: '',
    cancelMinutes: 120,
    horizonDays: 28,
    bufferMinutes: 0,
    noticeMinutes: 0,
    bookableBy: 'family',
    needsApproval: false,
    ...over,
  };
}

export function aWorker(over: Partial<Worker> = {}): Worker {
  return {
    workerId: 's1.w1',
    name: '甲',
    title: '社工',
    serviceIds: ['s1.talk'],
    hours: [1, 2, 3, 4, 5].map((weekday) => ({ weekday, fromMinute: 9 * 60, toMinute: 12 * 60 })),
    breaks: [],
    ...over,
  };
}

export function aStation(over: Partial<StationDocument> = {}): StationDocument {
  return {
    _id: 's1',
    name: '测试站',
    streets: ['测试街'],
    address: '测试路 1 号',
    phone: '027-5555-0100',
    hours: '周一到周五',
    arriving: '',
    complaints: { phone: '', supervisorPhone: '', how: '' },
    process: [],
    services: [aService()],
    workers: [aWorker()],
    keepsHolidays: true,
    ...over,
  };
}
