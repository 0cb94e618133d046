import { routes } from '../../src/platform/routes';

test('parameters that are not known are left out', () => {
  expect(routes.schedule()).toBe('/appointments/schedule/index');
  expect(routes.appointment('a1')).toBe('/appointments/detail/index?appointmentId=a1');
});

test('what an address cannot hold is encoded', () => {
  expect(routes.service({ stationId: 'hy-1', serviceId: 'hy-1.a&b' })).toBe(
    '/stations/service/index?stationId=hy-1&serviceId=hy-1.a%26b',
  );
});
