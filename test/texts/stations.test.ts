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

test('a list says of each service what it is for, how it is done, and a price only where there is one', () => {
  const plain = { way: 'station', minutes: 60, priceFen: 0, about: '坐在一起聊聊。不说话也行。' } as const;
  expect(stations.line(plain)).toBe('坐在一起聊聊。\n到站里，一个小时');
  expect(stations.line({ ...plain, way: 'phone', priceFen: 500 })).toBe(
    '坐在一起聊聊。\n打电话，一个小时，¥5',
  );
  expect(stations.offer.prices([plain])).toBe('都不收费。');
  expect(stations.offer.prices([plain, { priceFen: 500 }])).toBe('没有写价钱的，都不收费。');
});

test('until when one may cancel is said in the largest whole unit', () => {
  expect(stations.service.cancel(120)).toContain('开始前 2 小时');
  expect(stations.service.cancel(90)).toContain('开始前 90 分钟');
  expect(stations.service.cancel(1440)).toContain('开始前 1 天');
  expect(stations.service.cancel(0)).toContain('开始前都可以取消');
});
