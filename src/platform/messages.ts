import Taro from '@tarojs/taro';
import { call } from './call';
import { newKey } from './intention';

/** The templates of the neutral messages, as registered with WeChat; the build writes them in. */
const TEMPLATES = [
  { kind: 'upcoming', id: String(process.env.KANGBAN_TEMPLATE_UPCOMING) },
  { kind: 'changed', id: String(process.env.KANGBAN_TEMPLATE_CHANGED) },
] as const;

/**
 * Asks whether WeChat may send one reminder, and one message where the station changes something; only from a tap,
 * and one yes buys one message of its kind.
 * @returns whether the person said yes to the reminder
 */
export async function askForReminder(): Promise<boolean> {
  try {
    const tmplIds = TEMPLATES.map(({ id }) => id);
    const answer = await Taro.requestSubscribeMessage({ tmplIds, entityIds: [] });
    const answers = new Map(Object.entries(answer));
    const kinds = TEMPLATES.filter(({ id }) => answers.get(id) === 'accept').map(({ kind }) => kind);
    // The tap waits for nothing: where this is lost, the station calls instead.
    if (kinds.length > 0) void call('accounts', 'noteSubscription', { kinds, idempotencyKey: newKey() });
    return kinds.includes('upcoming');
  } catch {
    return false;
  }
}
