import path from 'node:path';
import { svgUrl } from './svg-url';

/** The icons that Vant's own components draw, and the line icon that stands in for each. */
const STAND_INS = {
  arrow: 'right',
  'arrow-left': 'left',
  'arrow-down': 'down',
  clear: 'x',
  cross: 'x',
  plus: 'plus',
  success: 'check',
} as const;

/**
 * Styles for `van-icon` without its font, which Vant fetches from a remote host: line icons as masks.
 * @param icons the folder with the line icons
 */
export function iconStyles(icons: string): string {
  const base =
    "@import '../common/index.wxss';" +
    '.van-icon{display:inline-block;position:relative;line-height:1}' +
    '.van-icon:before{content:"";display:block;width:1em;height:1em;background:currentColor;' +
    '-webkit-mask:var(--van-icon-mask) center/contain no-repeat;mask:var(--van-icon-mask) center/contain no-repeat}';
  const masks = Object.entries(STAND_INS).map(
    ([name, icon]) => `.van-icon-${name}{--van-icon-mask:${svgUrl(path.join(icons, 'line', `${icon}.svg`))}}`,
  );
  return base + masks.join('');
}
