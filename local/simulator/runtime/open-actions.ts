import { agreeToPrivacy } from './api/privacy';
import { showToast } from './chrome/dialogs';
import type { Host } from './components/builtin';
import { addTemporaryFile } from './files';
import { pickFiles } from './pick-files';
import { tellFrame } from './tell-frame';

let shareFrom: (target: object) => void = () => undefined;

/** A share button asks the page it is on. */
export const setShareButton = (share: (target: object) => void): void => {
  shareFrom = share;
};

const chooseAvatar = async (host: Host): Promise<void> => {
  const [picture] = await pickFiles({ accept: 'image/*', multiple: false });
  if (picture !== undefined)
    host.emit('chooseavatar', { avatarUrl: addTemporaryFile(picture, picture.name) });
};

/** What a tap on a button with an `open-type` opens. */
const ACTIONS: Record<string, (host: Host) => void> = {
  share: (host) => shareFrom({ id: host.component.id, dataset: host.component.dataset }),
  agreePrivacyAuthorization: (host) => {
    agreeToPrivacy(host.component.id);
    host.emit('agreeprivacyauthorization', { errMsg: 'agreePrivacyAuthorization:ok' });
  },
  chooseAvatar: (host) => void chooseAvatar(host),
  getPhoneNumber: (host) =>
    host.emit('getphonenumber', { errMsg: 'getPhoneNumber:fail no permission', errno: 102 }),
  contact: (host) => {
    tellFrame({ kind: 'contact', title: '客服会话' });
    host.emit('contact', { errMsg: 'enterContact:ok', path: '', query: {} });
  },
  feedback: () => tellFrame({ kind: 'feedback', title: '意见反馈' }),
  openSetting: (host) => host.emit('opensetting', { errMsg: 'openSetting:ok', authSetting: {} }),
};

export const openAction = (openType: string, host: Host): void => {
  const action = ACTIONS[openType];
  if (action !== undefined) action(host);
  else
    showToast({ title: `open-type ${openType} 在模拟器里没有`, icon: 'none', mask: false, durationMs: 2000 });
};
