import { device } from '../device';
import { element } from '../dom';
import { icons } from './icons';

const twoDigits = (value: number): string => String(value).padStart(2, '0');

/** The phone's own bar: the time of the phone's clock (in China) and a full battery. */
export const createStatusBar = (): HTMLElement => {
  const time = element('span', { class: 'status-time' });
  const tick = () => {
    const china = new Date(device.now() + 8 * 3_600_000);
    time.textContent = `${china.getUTCHours()}:${twoDigits(china.getUTCMinutes())}`;
  };
  tick();
  setInterval(tick, 1000);
  device.onChange(tick);
  return element('div', { class: 'status-bar', 'aria-hidden': 'true' }, time, icons.status());
};
