import { z } from 'zod';

const KEY = 'simulator:frame';

const choices = z.object({
  openid: z.string().default(''),
  theme: z.enum(['light', 'dark']).default('light'),
  fontSize: z.number().default(17),
  online: z.boolean().default(true),
});
export type Choices = z.infer<typeof choices>;

const kept = (): unknown => {
  try {
    return JSON.parse(window.localStorage.getItem(KEY) ?? '{}');
  } catch {
    return {};
  }
};

/** What was chosen around the phone, kept for the next visit; a persona in the address goes first. */
export const readChoices = (): Choices => {
  const read = choices.safeParse(kept()).data ?? choices.parse({});
  const openid = new URLSearchParams(window.location.search).get('openid');
  return openid === null ? read : { ...read, openid };
};

export const keepChoices = (now: Choices): void => window.localStorage.setItem(KEY, JSON.stringify(now));
