import { element } from '../dom';
import { resolveSource } from '../files';
import { defineBuiltin } from './builtin';

/** How each mode fits its picture into the box. */
const FITS: Record<string, [fit: string, position: string]> = {
  scaleToFill: ['fill', 'center'],
  aspectFit: ['contain', 'center'],
  aspectFill: ['cover', 'center'],
  widthFix: ['fill', 'center'],
  heightFix: ['fill', 'center'],
  top: ['none', 'top'],
  bottom: ['none', 'bottom'],
  center: ['none', 'center'],
  left: ['none', 'left'],
  right: ['none', 'right'],
  'top left': ['none', 'top left'],
  'top right': ['none', 'top right'],
  'bottom left': ['none', 'bottom left'],
  'bottom right': ['none', 'bottom right'],
};

const defineImage = (tag: 'image' | 'cover-image'): void => {
  defineBuiltin(
    tag,
    { src: '', mode: 'scaleToFill', lazyLoad: false, webp: false, showMenuByLongpress: false },
    (host) => {
      const picture = element('img', { alt: '', draggable: 'false' });
      host.dom.append(picture);
      picture.onload = () =>
        host.emit('load', { width: picture.naturalWidth, height: picture.naturalHeight });
      picture.onerror = () => host.emit('error', { errMsg: `GET ${host.props.src} failed` });
      let drawn = '';
      return {
        changed() {
          const { src, mode, lazyLoad } = host.props;
          const [fit, position] = FITS[mode] ?? ['fill', 'center'];
          host.dom.setAttribute('mode', mode);
          picture.style.objectFit = fit;
          picture.style.objectPosition = position;
          picture.loading = lazyLoad ? 'lazy' : 'eager';
          const label = host.common('ariaLabel');
          picture.alt = typeof label === 'string' ? label : '';
          if (src === drawn) return;
          drawn = src;
          if (src === '') picture.removeAttribute('src');
          else
            resolveSource(src).then(
              (url) => {
                if (drawn === src) picture.src = url;
              },
              () => host.emit('error', { errMsg: `GET ${src} failed` }),
            );
        },
      };
    },
  );
};

/** `image` and `cover-image`. */
export const defineImages = (): void => {
  defineImage('image');
  defineImage('cover-image');
};
