import { command } from '../kernel/database';
import { isDaytime, sendMessage } from '../kernel/messages';
import { changeBy } from './act';
import { type ApplicationDocument, applications } from './store';

const MOST = 50;

/**
 * Asks those who have waited for three months whether their wish still stands, by day only. The question is on
 * their page from then on; the message is sent after that and only by who put it there, so that it comes once
 * or, where it is lost, not at all: nobody is hurried. Answers how many were asked. Trips: one, and one each.
 */
export async function askWishes(now: Date): Promise<number> {
  if (!isDaytime(now)) return 0;
  const due = command().gt(new Date(0)).and(command().lte(now));
  const found = await applications.find({ askDueAt: due }, { order: [['askDueAt', 'asc']], limit: MOST });
  const asked = await Promise.all(found.map((application) => ask(application, now)));
  return asked.filter(Boolean).length;
}

async function ask(application: ApplicationDocument, now: Date): Promise<boolean> {
  const { _id, state, askDueAt, openid, stationName } = application;
  const change = changeBy(application, { act: { kind: 'ask' }, now });
  const asked = change && (await applications.changeWhere({ _id, state, askDueAt }, change));
  if (!asked) return false;
  try {
    await sendMessage({
      openid,
      page: `admissions/application/index?applicationId=${_id}`,
      data: { thing1: '站里想问你一件事', thing2: stationName },
    });
  } catch {
    // They have not allowed a message; they find the question where they look how far it is.
  }
  return true;
}
