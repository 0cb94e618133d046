/** Sizes of the phone's own bars, in px (points of the phone). */
export const STATUS_BAR_HEIGHT = 44;
export const NAVIGATION_BAR_HEIGHT = 44;
/** The tab bar with the safe area below it. */
export const TAB_BAR_HEIGHT = 82;
export const SAFE_AREA_BOTTOM = 34;
export const CAPSULE = { width: 87, height: 32, top: STATUS_BAR_HEIGHT + 6, right: 8 };
