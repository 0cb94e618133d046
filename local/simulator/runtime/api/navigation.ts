import { z } from 'zod';
import { EventChannel } from '../event-channel';
import type { PageNavigator } from '../navigator';
import { api } from './define';

const target = z.object({ url: z.string() });
const listener = z.custom<(...args: unknown[]) => void>((value) => typeof value === 'function');

/** Going from page to page. */
export const navigationApis = (navigator: PageNavigator) => ({
  navigateTo: api(
    'navigateTo',
    target.extend({ events: z.record(z.string(), listener).optional() }),
    ({ url, events }) => {
      const eventChannel = new EventChannel();
      for (const [name, listen] of Object.entries(events ?? {})) eventChannel.on(name, listen);
      navigator.navigateTo(url, eventChannel);
      return { eventChannel };
    },
  ),
  redirectTo: api('redirectTo', target, ({ url }) => navigator.redirectTo(url)),
  reLaunch: api('reLaunch', target, ({ url }) => navigator.reLaunch(url)),
  switchTab: api('switchTab', target, ({ url }) => navigator.switchTab(url)),
  navigateBack: api('navigateBack', z.object({ delta: z.number().default(1) }), ({ delta }) =>
    navigator.navigateBack(delta),
  ),
});
