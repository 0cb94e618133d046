import * as z from 'zod';

/** What the platform hands a function beside the event. */
export const platformContext = z.object({
  request_id: z.string().optional(),
  /** JSON text of the call's own variables. */
  environment: z.string().optional(),
});
export type PlatformContext = z.infer<typeof platformContext>;

const callEnvironment = z.object({
  WX_OPENID: z.string().min(1).optional(),
  TRIGGER_SRC: z.string().optional(),
});

/**
 * Who calls, as WeChat vouches for it: read strictly from the call's own context. Never from the event,
 * which the caller writes, and never from `process.env`, which may still hold the call before.
 * `undefined` for timers and for anyone WeChat does not name.
 */
export function openidOf(context: PlatformContext): string | undefined {
  return environmentOf(context).WX_OPENID;
}

/** Whether the platform's timer calls; anybody else may write an event that looks like a timer's. */
export function isTimer(context: PlatformContext): boolean {
  return environmentOf(context).TRIGGER_SRC === 'timer';
}

function environmentOf(context: PlatformContext): z.output<typeof callEnvironment> {
  if (!context.environment) return {};
  try {
    return callEnvironment.safeParse(JSON.parse(context.environment)).data ?? {};
  } catch {
    return {};
  }
}
