import { z } from 'zod';

const personas = z.array(
  z.object({ openid: z.string(), label: z.string(), roles: z.array(z.object({ role: z.string() })) }),
);
export type Persona = z.infer<typeof personas>[number];

const outbox = z.array(
  z.object({
    at: z.union([z.string(), z.number()]),
    openid: z.string(),
    template: z.string(),
    page: z.string().optional(),
    data: z.unknown(),
  }),
);
export type Message = z.infer<typeof outbox>[number];

const clock = z.object({ now: z.string() });

const ask = async (path: string, body?: object): Promise<unknown> => {
  const response = await fetch(path, {
    method: body === undefined ? 'GET' : 'POST',
    headers: { 'content-type': 'application/json' },
    body: body === undefined ? undefined : JSON.stringify(body),
  });
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  return response.json();
};

/** The local cloud's developer endpoints, as the frame uses them. */
export const cloud = {
  personas: async (): Promise<Persona[]> => personas.parse(await ask('/dev/personas')),
  outbox: async (): Promise<Message[]> => outbox.parse(await ask('/dev/outbox')),
  /** Moves the clock. @returns what time it is now, in epoch ms */
  moveClock: async (move: { now: string } | { advanceMs: number } | Record<string, never>): Promise<number> =>
    Date.parse(clock.parse(await ask('/dev/clock', move)).now),
};
