import { price, stations } from '../../src/texts/stations';

test('a price is said in yuan, and nothing to pay in words', () => {
  expect(price(0)).toBe('不收费');
  expect(price(1200)).toBe('¥12');
  expect(price(1250)).toBe('¥12.50');
});

test('how a service is done is said only where one does not come to the station', () => {
  expect(stations.facts({ way: 'station', minutes: 60, priceFen: 0 })).toBe('一个小时，不收费');
  expect(stations.facts({ way: 'home', minutes: 90, priceFen: 500 })).toBe('上门，一个半小时，¥5');
});

test('until when one may cancel is said in the largest whole unit', () => {
  expect(stations.service.cancel(120)).toContain('开始前 2 小时');
  expect(stations.service.cancel(90)).toContain('开始前 90 分钟');
  expect(stations.service.cancel(1440)).toContain('开始前 1 天');
  expect(stations.service.cancel(0)).toContain('开始前都可以取消');
});
