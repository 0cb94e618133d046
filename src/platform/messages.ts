import Taro from '@tarojs/taro';

/** The template of the one neutral reminder, as registered with WeChat; the build writes it in. */
const UPCOMING = String(process.env.KANGBAN_TEMPLATE_UPCOMING);

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
