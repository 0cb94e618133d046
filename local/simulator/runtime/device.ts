import { z } from 'zod';

/** What the phone's owner can set; the frame around the phone changes it by message. */
const settings = z.object({
  theme: z.enum(['light', 'dark']),
  /** WeChat's own font size in px: 17 is normal, 23 the largest common one. */
  fontSize: z.number().min(12).max(30),
  online: z.boolean(),
  /** How far the phone's clock is from the machine's. */
  clockOffsetMs: z.number(),
});

export type Settings = z.infer<typeof settings>;

const DARK_QUERY = window.matchMedia('(prefers-color-scheme: dark)');
const address = new URLSearchParams(window.location.search);

/** Who holds the phone; everything kept on it is kept under this name. */
export const openid = address.get('openid') ?? 'visitor';

const chosenTheme = z.enum(['light', 'dark']).safeParse(address.get('theme')).data;
let current: Settings = {
  theme: chosenTheme ?? (DARK_QUERY.matches ? 'dark' : 'light'),
  fontSize: Number(address.get('fontSize') ?? '') || 17,
  online: address.get('network') !== 'off',
  clockOffsetMs: Number(document.documentElement.dataset.clockOffsetMs ?? 0),
};

/** The style sheets follow the theme and the network. */
const show = (): void => {
  document.documentElement.dataset.theme = current.theme;
  document.documentElement.dataset.online = String(current.online);
};

const listeners = new Set<(now: Settings, before: Settings) => void>();

export const device = {
  get settings(): Settings {
    return current;
  },

  /** Changes some settings and tells everyone who asked. */
  update(change: Partial<Settings>): void {
    const before = current;
    current = { ...current, ...change };
    show();
    for (const listener of listeners) listener(current, before);
  },

  onChange(listener: (now: Settings, before: Settings) => void): void {
    listeners.add(listener);
  },

  /** Epoch milliseconds on the phone's clock. */
  now: (): number => Date.now() + current.clockOffsetMs,
};

show();
if (chosenTheme === undefined) {
  DARK_QUERY.addEventListener('change', (query) =>
    device.update({ theme: query.matches ? 'dark' : 'light' }),
  );
}

const fromFrame = z.object({ type: z.literal('simulator:settings'), settings: settings.partial() });
window.addEventListener('message', (message) => {
  if (message.origin !== window.location.origin) return;
  const parsed = fromFrame.safeParse(message.data);
  if (parsed.success) device.update(parsed.data.settings);
});

/** The phone's Date: the machine's, moved by the clock's offset. */
export class PhoneDate extends Date {
  constructor(...parts: [] | [number | string | Date] | [number, number, ...number[]]) {
    if (parts.length === 0) super(device.now());
    else if (parts.length === 1) super(parts[0]);
    else super(...(parts as [number, number]));
  }

  static override now(): number {
    return device.now();
  }
}
