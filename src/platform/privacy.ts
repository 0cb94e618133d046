import Taro from '@tarojs/taro';
import { observable } from './observable';
import { useObservable } from './use-observable';

type Resolve = Parameters<Taro.onNeedPrivacyAuthorization.Listener>[0];

/** Interfaces that wait for the person's word; WeChat holds them meanwhile. */
let waiting: Resolve[] = [];
const asked = observable(false);

/**
 * Asks on a sheet of ours (src/ui/privacy-sheet.tsx) when a declared interface is used for the first time; once,
 * when the app starts. Where WeChat knows no such listener, it asks by itself.
 */
export function followPrivacy(): void {
  if (!Taro.canIUse('onNeedPrivacyAuthorization')) return;
  Taro.onNeedPrivacyAuthorization((resolve) => {
    waiting.push(resolve);
    asked.set(true);
    resolve({ event: 'exposureAuthorization' });
  });
}

/** Whether the person is being asked now. */
export const usePrivacyAsked = (): boolean => useObservable(asked);

/** @param buttonId the button that was tapped for it: WeChat looks whether it was */
export function agreeToPrivacy(buttonId: string): void {
  answer({ event: 'agree', buttonId });
}

/** What was asked for then fails, and is asked again the next time. */
export function declinePrivacy(): void {
  answer({ event: 'disagree' });
}

function answer(option: Taro.onNeedPrivacyAuthorization.ResolveOption): void {
  const resolves = waiting;
  waiting = [];
  asked.set(false);
  for (const resolve of resolves) resolve(option);
}

/** What WeChat calls the guide; undefined where it does not say. */
export const privacyGuideName = (): Promise<string | undefined> =>
  new Promise((resolve) => {
    if (!Taro.canIUse('getPrivacySetting')) return resolve(undefined);
    Taro.getPrivacySetting({
      success: ({ privacyContractName }) => resolve(privacyContractName || undefined),
      fail: () => resolve(undefined),
    });
  });

/** Opens the privacy guide as WeChat keeps it. */
export function openPrivacyGuide(): void {
  Taro.openPrivacyContract({ fail: () => undefined });
}
