import path from 'node:path';
import { type LegacyValue, types } from 'sass';
import { svgUrl } from './vant/svg-url';

/**
 * For style sheets: `line-icon('phone')` is the line icon of that name as a `url()` to mask with.
 * In the older form of sass functions, since Taro still calls sass through that interface.
 */
export const sassFunctions = {
  'line-icon($name)': (name: LegacyValue): LegacyValue => {
    if (!(name instanceof types.String)) throw new Error('line-icon() takes the name of an icon');
    return new types.String(
      svgUrl(path.resolve(__dirname, `../src/assets/icons/line/${name.getValue()}.svg`)),
    );
  },
};
