import { element } from '../runtime/dom';
import { drawClock } from './clock';
import { cloud, type Persona } from './cloud';
import { drawOutbox, drawPhoneEvents } from './messages';
import { button, choice, part } from './parts';
import { drawPersonas } from './personas';
import { type Choices, keepChoices, readChoices } from './store';

let choices = readChoices();
const screen = element('iframe', { title: '手机', width: '375', height: '812' });

/** Puts the phone into the hand of whoever is chosen. */
const start = (): void => {
  const { openid, theme, fontSize, online } = choices;
  const query = new URLSearchParams({ theme, fontSize: String(fontSize), network: online ? 'on' : 'off' });
  if (openid !== '') query.set('openid', openid);
  screen.src = `/phone?${query}`;
};

const tellPhone = (settings: object): void => {
  screen.contentWindow?.postMessage({ type: 'simulator:settings', settings }, window.location.origin);
};

const choose = (change: Partial<Choices>): void => {
  choices = { ...choices, ...change };
  keepChoices(choices);
};

const set = (change: Partial<Choices>): void => {
  choose(change);
  tellPhone(change);
};

const restart = (): void => screen.contentWindow?.location.reload();

const forget = (prefix: string) => (): void => {
  for (const key of Object.keys(window.localStorage))
    if (key.startsWith(prefix)) window.localStorage.removeItem(key);
  restart();
};

const settings = (): HTMLElement =>
  part(
    '手机设置',
    choice(
      '外观',
      [
        { text: '浅色', value: 'light' },
        { text: '深色', value: 'dark' },
      ] as const,
      choices.theme,
      (theme) => set({ theme }),
    ),
    choice(
      '字号',
      [15, 17, 20, 23].map((value) => ({ text: { 15: '小', 17: '标准', 20: '大' }[value] ?? '特大', value })),
      choices.fontSize,
      (fontSize) => {
        choose({ fontSize });
        // WeChat restarts a mini-program when its font size changes.
        start();
      },
    ),
    choice(
      '网络',
      [
        { text: '开', value: true },
        { text: '断开', value: false },
      ],
      choices.online,
      (online) => set({ online }),
    ),
    element(
      'div',
      { class: 'row' },
      button('重新进入', restart),
      button('清空本机数据', () => forget(`wx:${choices.openid || 'visitor'}:`)()),
      button('重置隐私同意', () => forget(`wx-privacy:${choices.openid || 'visitor'}`)()),
    ),
  );

const drawFrame = (personas: Persona[]): void => {
  const known = personas.some(({ openid }) => openid === choices.openid);
  if (!known && personas[0] !== undefined) choose({ openid: personas[0].openid });
  start();
  const choosePersona = (openid: string) => {
    choose({ openid });
    start();
  };
  const moved = (clockOffsetMs: number) => {
    tellPhone({ clockOffsetMs });
    restart();
  };
  document.body.replaceChildren(
    element(
      'aside',
      { class: 'panel left', 'aria-label': '谁在用手机' },
      element('h1', {}, '康伴'),
      drawPersonas(personas, choices.openid, choosePersona),
    ),
    element('div', { class: 'stage' }, element('div', { class: 'bezel' }, screen)),
    element(
      'aside',
      { class: 'panel right', 'aria-label': '手机之外' },
      drawClock(moved),
      settings(),
      drawOutbox(),
      drawPhoneEvents(),
    ),
  );
};

cloud.personas().then(drawFrame, () => drawFrame([]));
new EventSource('/simulator/live').onmessage = restart;
