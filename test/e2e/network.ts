import type { Page } from 'playwright-core';

/** Calls of one action of a function: the others of it are left alone, such as those that ask again by themselves. */
const calls = (functionName: string) => new RegExp(`/v1/functions/${functionName}$`);

export interface LostAnswers {
  /** Resolves when the first such call has been done in the cloud, and its answer is lost. */
  first: Promise<void>;
  /** From now on answers come again. */
  stop(): Promise<void>;
}

/** From now on this action is done in the cloud, but its answers are lost on their way to the phone. */
export async function loseAnswers(page: Page, functionName: string, action: string): Promise<LostAnswers> {
  let told = (): void => undefined;
  const first = new Promise<void>((resolve) => {
    told = resolve;
  });
  await page.route(calls(functionName), async (route) => {
    if (!(route.request().postData() ?? '').startsWith(`{"action":"${action}"`)) return route.fallback();
    await route.fetch();
    await route.abort();
    told();
  });
  return { first, stop: () => page.unroute(calls(functionName)) };
}

/** Resolves when the phone has got an answer of this function to what it asks from now on. */
export async function answered(page: Page, functionName: string): Promise<void> {
  await page.waitForResponse(calls(functionName));
}
