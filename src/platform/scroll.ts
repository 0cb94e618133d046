import Taro from '@tarojs/taro';

const MOVE_MS = 200;
/** What stays free above a thing that was scrolled to. */
const MARGIN = 16;

/** To the top, where it is said what became of what was tried. */
export function showTop(): void {
  void Taro.pageScrollTo({ scrollTop: 0, duration: MOVE_MS });
}

/** To the element with this id, which has to be on the page. */
export function show(id: string): void {
  void Taro.pageScrollTo({ selector: `#${id}`, offsetTop: -MARGIN, duration: MOVE_MS });
}
