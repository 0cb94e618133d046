import { element } from '../runtime/dom';
import { cloud } from './cloud';
import { button, part } from './parts';

const HOUR_MS = 3_600_000;
const CHINA_MS = 8 * HOUR_MS;
const WEEKDAYS = ['日', '一', '二', '三', '四', '五', '六'];

const inChina = (at: number): string => {
  const date = new Date(at + CHINA_MS);
  const minutes = String(date.getUTCMinutes()).padStart(2, '0');
  const day = `${date.getUTCMonth() + 1}月${date.getUTCDate()}日 周${WEEKDAYS[date.getUTCDay()]}`;
  return `${day} ${date.getUTCHours()}:${minutes}`;
};

/** 2026-12-08 14:20, or the day alone for nine in the morning; undefined for what is no day. */
const momentOf = (written: string): string | undefined => {
  const [, day, hour = '9', minute = '00'] =
    /^\s*(\d{4}-\d{2}-\d{2})(?:[ T]+(\d{1,2})[:：](\d{2}))?\s*$/.exec(written) ?? [];
  const moment = `${day}T${hour.padStart(2, '0')}:${minute}:00+08:00`;
  return day === undefined || Number.isNaN(Date.parse(moment)) ? undefined : moment;
};

/** The clock of the cloud and of the phone: today, or moved. @param moved hears the new offset in ms */
export const drawClock = (moved: (offsetMs: number) => void): HTMLElement => {
  let offsetMs = 0;
  const shown = element('time', { class: 'now' });
  // Written out: a browser's own field puts day and month in the order of its language.
  const field = element('input', {
    type: 'text',
    inputmode: 'numeric',
    placeholder: '2026-12-08 14:20',
    'aria-label': '把时间调到，年-月-日 时:分',
  });
  const draw = () => {
    shown.textContent = inChina(Date.now() + offsetMs);
  };
  const move = async (to: Parameters<typeof cloud.moveClock>[0]) => {
    offsetMs = (await cloud.moveClock(to)) - Date.now();
    draw();
    moved(offsetMs);
  };
  field.onchange = () => {
    const now = momentOf(field.value);
    field.setAttribute('aria-invalid', String(field.value !== '' && now === undefined));
    if (now !== undefined) void move({ now });
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
