import type { Page } from 'playwright-core';
import { type DemoPhones, startDemoPhones } from '../../test/support/demo-phones';
import { median, milliseconds, type Report } from './report';

const TRIP_DELAY_MS = 50;
const OPENINGS = 7;
const MOST_CALLS = 2;
const AIM_MS = 400;

/** The words that somebody opens the app for. */
const NEXT_THING = '社交技能小组';
const SEEN = 'next thing seen';

/** A client opens the app for the first time on this phone, in a cloud whose trips take as long as real ones. */
export async function benchFirstScreen(report: Report): Promise<void> {
  report.section(`First screen of a client, each trip ${TRIP_DELAY_MS} ms longer, ${OPENINGS} times`);
  const phones = await startDemoPhones({ tripDelayMs: TRIP_DELAY_MS });
  try {
    await openOnce(phones);
    const openings: Opening[] = [];
    while (openings.length < OPENINGS) openings.push(await openOnce(phones));
    const calls = Math.max(...openings.map((it) => it.calls));
    const ms = median(openings.map((it) => it.fromCallMs));
    report.measure('calls', String(calls), `≤ ${MOST_CALLS}`, calls <= MOST_CALLS);
    report.aim('from its call to the next thing on screen', milliseconds(ms), `< ${AIM_MS} ms`, ms < AIM_MS);
    report.figure(
      'from an empty browser tab, the simulator itself included',
      milliseconds(median(openings.map((it) => it.fromNothingMs))),
    );
  } finally {
    await phones.close();
  }
}

interface Opening {
  calls: number;
  fromCallMs: number;
  fromNothingMs: number;
}

async function openOnce(phones: DemoPhones): Promise<Opening> {
  const phone = await phones.open('demo-client-1', { prepare: rememberWhenSeen });
  await phone.page.waitForFunction((mark) => performance.getEntriesByName(mark).length > 0, SEEN);
  const { seenAt, calledAt } = await phone.page.evaluate(
    (mark) => ({
      seenAt: performance.getEntriesByName(mark)[0]?.startTime ?? Number.NaN,
      calledAt: performance
        .getEntriesByType('resource')
        .filter(({ name }) => name.includes('/v1/functions/'))
        .map(({ startTime }) => startTime),
    }),
    SEEN,
  );
  await phone.close();
  const calls = calledAt.filter((at) => at < seenAt);
  return { calls: calls.length, fromCallMs: seenAt - Math.min(...calls), fromNothingMs: seenAt };
}

/** Leaves a mark in the page's own timeline as soon as the words are there. */
async function rememberWhenSeen(page: Page): Promise<void> {
  await page.addInitScript(
    ([words, mark]) => {
      const looking = setInterval(() => {
        if (!document.body?.textContent?.includes(words)) return;
        performance.mark(mark);
        clearInterval(looking);
      }, 5);
    },
    [NEXT_THING, SEEN] as const,
  );
}
