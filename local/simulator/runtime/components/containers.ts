import { element } from '../dom';
import { defineBuiltin } from './builtin';

/** Components that only hold others. */
export const defineContainers = (): void => {
  for (const tag of ['view', 'cover-view'] as const) {
    defineBuiltin(tag, { animation: null }, () => ({}), { hover: true });
  }
  for (const tag of ['root-portal', 'match-media', 'navigation-bar'] as const)
    defineBuiltin(tag, {}, () => ({}));

  defineBuiltin(
    'text',
    { selectable: false, userSelect: false, space: '', decode: false, maxLines: 0, overflow: '' },
    (host) => ({
      changed() {
        const { selectable, userSelect, space, maxLines } = host.props;
        host.dom.classList.toggle('wx-selectable', selectable || userSelect);
        host.dom.classList.toggle('wx-keep-spaces', space !== '');
        host.dom.classList.toggle('wx-clamped', maxLines > 0);
        host.dom.style.setProperty('-webkit-line-clamp', maxLines > 0 ? String(maxLines) : null);
      },
    }),
  );

  defineBuiltin(
    'page-container',
    { show: false, duration: 300, zIndex: 100, overlay: true, position: 'bottom', round: false },
    (host) => {
      const mask = element('div', { class: 'wx-page-container-mask' });
      mask.addEventListener('pointerup', () => {
        host.emit('clickoverlay');
        host.set({ show: false });
        for (const name of ['beforeleave', 'leave', 'afterleave']) host.emit(name);
      });
      let isShown = false;
      return {
        changed() {
          const { show, overlay, position, round } = host.props;
          host.dom.className = `${host.dom.className.replace(/\bwx-at-\w+|\bwx-round/g, '').trim()} wx-at-${position}${round ? ' wx-round' : ''}`;
          host.dom.toggleAttribute('data-shown', show);
          if (show && overlay) host.dom.before(mask);
          else mask.remove();
          if (show && !isShown) for (const name of ['beforeenter', 'enter', 'afterenter']) host.emit(name);
          isShown = show;
        },
        detached: () => mask.remove(),
      };
    },
  );

  defineBuiltin(
    'page-meta',
    { pageStyle: '', rootFontSize: '', backgroundColor: '', scrollTop: null },
    (host) => ({
      changed() {
        const page = host.dom.closest<HTMLElement>('wx-page');
        const { pageStyle, backgroundColor, scrollTop } = host.props;
        page?.setAttribute(
          'style',
          `${pageStyle};${backgroundColor ? `background-color:${backgroundColor}` : ''}`,
        );
        if (typeof scrollTop === 'number') host.dom.closest('.page-scroller')?.scrollTo({ top: scrollTop });
      },
    }),
  );

  defineBuiltin('web-view', { src: '' }, (host) => {
    const note = element('div', { class: 'wx-web-view-note' });
    host.dom.append(note);
    return {
      changed() {
        note.textContent = `网页：${host.props.src}`;
      },
    };
  });
};
