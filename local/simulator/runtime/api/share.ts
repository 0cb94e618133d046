import { plain } from './define';

/** The capsule's menu always offers what the page can do. */
export const shareApis = {
  showShareMenu: plain('showShareMenu'),
  hideShareMenu: plain('hideShareMenu'),
  updateShareMenu: plain('updateShareMenu'),
};
