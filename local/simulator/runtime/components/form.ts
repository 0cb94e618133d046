import { defineBuiltin } from './builtin';
import { controlsIn } from './controls';

/** `form`: collects its named fields when a button inside submits it. */
export const defineForm = (): void => {
  defineBuiltin('form', { reportSubmit: false }, (host) => {
    host.dom.addEventListener('wx:submit', (event) => {
      event.stopPropagation();
      const named = controlsIn(host.dom).filter((control) => control.name() !== '');
      const value = Object.fromEntries(named.map((control) => [control.name(), control.value()]));
      host.emit('submit', { value, formId: '' });
    });
    host.dom.addEventListener('wx:reset', (event) => {
      event.stopPropagation();
      for (const control of controlsIn(host.dom)) control.reset();
      host.emit('reset');
    });
    return {};
  });
};
