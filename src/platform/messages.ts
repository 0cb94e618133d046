import Taro from '@tarojs/taro';

/** The template of the one neutral reminder, as registered with WeChat. */
const UPCOMING = process.env.TARO_APP_TEMPLATE_UPCOMING ?? 'kangban-upcoming';

/**
 * Asks whether WeChat may send one reminder; only from a tap, and one yes buys one message.
 * @returns whether the person said yes
 */
export async function askForReminder(): Promise<boolean> {
  try {
    const answer = await Taro.requestSubscribeMessage({ tmplIds: [UPCOMING], entityIds: [] });
    return new Map(Object.entries(answer)).get(UPCOMING) === 'accept';
  } catch {
    return false;
  }
}
