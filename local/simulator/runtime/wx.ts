import { cloudApis } from './api/cloud';
import { loginApis, messageApis } from './api/consent';
import { deviceApis } from './api/device';
import { fileApis } from './api/file-system';
import { interfaceApis } from './api/interface';
import { mediaApis } from './api/media';
import { navigationApis } from './api/navigation';
import { networkApis } from './api/network';
import { pageApis } from './api/page';
import { guardPrivacy, privacyApis } from './api/privacy';
import { queryApis } from './api/query';
import { shareApis } from './api/share';
import { storageApis } from './api/storage';
import { systemApis } from './api/system';
import type { PageArea } from './backend';
import type { TabBar } from './chrome/tab-bar';
import { rememberMissing } from './missing-apis';
import type { PageNavigator } from './navigator';

type Port = {
  navigator: PageNavigator;
  pageArea(): PageArea;
  launch: Parameters<typeof systemApis>[0]['launch'];
  tabBar(): TabBar | undefined;
  changed(): void;
};

/** Puts `wx` together. What is not here reads as undefined. */
export const createWx = (port: Port): Record<string, unknown> => {
  const apis: Record<string, unknown> = guardPrivacy({
    ...interfaceApis,
    ...storageApis,
    ...deviceApis,
    ...mediaApis,
    ...fileApis,
    ...loginApis,
    ...messageApis,
    ...privacyApis,
    ...shareApis,
    ...networkApis(),
    ...systemApis(port),
    ...navigationApis(port.navigator),
    ...pageApis(port),
    ...queryApis(port.navigator, () => apis),
    cloud: cloudApis,
  });
  return rememberMissing(apis);
};
