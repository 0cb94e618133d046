/** WeChat's own components that the simulator draws; each becomes the element `wx-<name>`. */
export const BUILTIN_TAGS = [
  'button',
  'canvas',
  'checkbox',
  'checkbox-group',
  'cover-image',
  'cover-view',
  'form',
  'icon',
  'image',
  'input',
  'label',
  'match-media',
  'movable-area',
  'movable-view',
  'navigator',
  'page-container',
  'page-meta',
  'navigation-bar',
  'picker',
  'picker-view',
  'picker-view-column',
  'progress',
  'radio',
  'radio-group',
  'rich-text',
  'root-portal',
  'scroll-view',
  'slider',
  'swiper',
  'swiper-item',
  'switch',
  'text',
  'textarea',
  'video',
  'view',
  'web-view',
] as const;

export type BuiltinTag = (typeof BUILTIN_TAGS)[number];

const known: ReadonlySet<string> = new Set(BUILTIN_TAGS);

/** The DOM element that stands for a WXML tag. */
export const domTag = (tag: string): string => (known.has(tag) || tag === 'page' ? `wx-${tag}` : tag);
