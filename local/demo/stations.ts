import type { StationDocument } from '../../cloudfunctions/stations/public';
import { hanyang } from './facts/hanyang';
import type { Name } from './names';
import { workersOf } from './schedules';
import { servicesOf } from './services';

/** Who works at the first station; the others' workers are named as they come. */
const FIRST_STATION_WORKERS = ['沈听雨', '何立秋', '周南枝', '苏映雪', '梁远山'];
const WORKERS_PER_STATION = FIRST_STATION_WORKERS.length;
export const staffNames: ReadonlySet<string> = new Set(FIRST_STATION_WORKERS);

const PROCESS = [
  '打个电话，或者直接到站里来问一问',
  '社工和你、家里人一起聊一聊，看看需要什么',
  '签一份说明和一份约定，都可以带回家慢慢看',
  '一起定一个小计划，先从一两样开始',
  '来参加，每 3 个月一起看看变化，随时可以改',
  '准备好了就往前走一步：工作、学习，或者就在家附近',
];

/** The five stations of Hanyang with their whole offer. `names` gives the names of workers. */
export function buildStations(names: Iterator<Name, never>): StationDocument[] {
  return hanyang.stations.map(({ stationId, name, streets }, index) => {
    const services = servicesOf(stationId);
    const workers =
      index === 0
        ? FIRST_STATION_WORKERS
        : Array.from({ length: WORKERS_PER_STATION }, () => names.next().value.full);
    return {
      _id: stationId,
      name,
      streets: [...streets],
      address: `${hanyang.district}${streets[0]}示例路 ${index + 1} 号，街道便民中心二楼`,
      phone: `027-5555-010${index + 1}`,
      hours: '周一到周五，上午 9:00 到下午 5:30',
      arriving:
        '从正门进，一楼是大厅和小厨房。活动室和小房间在二楼，右手边有电梯，出来左转。也可以打电话让人下来接。',
      complaints: {
        phone: `027-5555-011${index + 1}`,
        supervisorPhone: '027-5555-0199',
        how: '觉得哪里不好，可以当面说、打电话，或者写下来放进门口的信箱。7 天内一定答复，说了也不影响你来。',
      },
      process: PROCESS,
      services,
      workers: workersOf(stationId, services, workers, index),
      keepsHolidays: true,
    };
  });
}
