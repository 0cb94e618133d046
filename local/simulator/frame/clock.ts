import { element } from '../runtime/dom';
import { cloud } from './cloud';
import { button, part } from './parts';

const HOUR_MS = 3_600_000;
const CHINA_MS = 8 * HOUR_MS;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

const inChina = (at: number): string => {
  const date = new Date(at + CHINA_MS);
  const minutes = String(date.getUTCMinutes()).padStart(2, '0');
  const day = `${date.getUTCMonth() + 1} 月 ${date.getUTCDate()} 日 周${WEEKDAYS[date.getUTCDay()]}`;
  return `${day} ${date.getUTCHours()}:${minutes}`;
};

/** The clock of the cloud and of the phone: today, or moved. @param moved hears the new offset in ms */
export const drawClock = (moved: (offsetMs: number) => void): HTMLElement => {
  let offsetMs = 0;
  const shown = element('time', { class: 'now' });
  const field = element('input', { type: 'datetime-local', 'aria-label': '把时间调到' });
  const draw = () => {
    shown.textContent = inChina(Date.now() + offsetMs);
  };
  const move = async (to: Parameters<typeof cloud.moveClock>[0]) => {
    offsetMs = (await cloud.moveClock(to)) - Date.now();
    draw();
    moved(offsetMs);
  };
  field.onchange = () => {
    if (field.value !== '') void move({ now: `${field.value}:00+08:00` });
  };
  setInterval(draw, 1000);
  cloud.moveClock({ advanceMs: 0 }).then(
    (now) => {
      offsetMs = now - Date.now();
      draw();
    },
    () => draw(),
  );
  return part(
    '时间',
    shown,
    element(
      'div',
      { class: 'row' },
      button('+1 小时', () => void move({ advanceMs: HOUR_MS })),
      button('+1 天', () => void move({ advanceMs: 24 * HOUR_MS })),
      button('+1 周', () => void move({ advanceMs: 7 * 24 * HOUR_MS })),
      button('回到现在', () => void move({})),
    ),
    field,
  );
};
