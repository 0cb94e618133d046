const RPX = /(-?(?:\d+\.)?\d+)rpx\b/g;
const VIEWPORT_HEIGHT = /(-?(?:\d+\.)?\d+)vh\b/g;
const SAFE_AREA = /\b(?:env|constant)\(\s*safe-area-inset-(top|right|bottom|left)\s*\)/g;

/**
 * Rewrites a CSS value from the phone's terms to the browser's: rpx (750 to the phone's width), vh (the
 * page's own height, without the bars) and the safe area, which each page view declares.
 */
export const phoneUnits = (css: string): string =>
  css
    .replace(RPX, 'calc(100vw * $1 / 750)')
    .replace(VIEWPORT_HEIGHT, 'calc(var(--wx-page-height) * $1 / 100)')
    .replace(SAFE_AREA, 'var(--wx-safe-$1)');
