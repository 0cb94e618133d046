import { mergeInternalComponents } from '@tarojs/shared';
import aria from './aria.json';

/**
 * The running half of the ARIA attributes. The build (config/vant) writes the same names into the
 * templates; both sides number attributes by their sorted names, so one half alone would shift them all.
 */
const attributes = Object.fromEntries(aria.attributes.map((name) => [name, '']));
mergeInternalComponents(Object.fromEntries(aria.components.map((component) => [component, attributes])));
