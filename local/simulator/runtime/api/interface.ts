import { z } from 'zod';
import { hideToast, showActionSheet, showModal, showToast } from '../chrome/dialogs';
import { resolveSource } from '../files';
import { ApiFailure, api, optionalString, plain } from './define';

const LONGEST_BUTTON = 4;

const toastOptions = z.object({
  title: z.coerce.string(),
  icon: z.enum(['success', 'error', 'loading', 'none']).default('success'),
  image: optionalString,
  duration: z.number().default(1500),
  mask: z.boolean().default(false),
});

const modalOptions = z.object({
  title: z.coerce.string().default(''),
  content: z.coerce.string().default(''),
  showCancel: z.boolean().default(true),
  cancelText: z.string().default('取消'),
  confirmText: z.string().default('确定'),
  cancelColor: optionalString,
  confirmColor: optionalString,
  editable: z.boolean().default(false),
  placeholderText: optionalString,
});

/** Toast, loading, modal and action sheet. */
export const interfaceApis = {
  showToast: api('showToast', toastOptions, async ({ title, icon, image, duration, mask }) => {
    showToast({
      title,
      icon,
      image: image ? await resolveSource(image) : undefined,
      mask,
      durationMs: duration,
    });
  }),
  hideToast: plain('hideToast', hideToast),
  showLoading: api('showLoading', toastOptions.pick({ title: true, mask: true }), ({ title, mask }) =>
    showToast({ title, icon: 'loading', mask, durationMs: undefined }),
  ),
  hideLoading: plain('hideLoading', hideToast),
  showModal: api('showModal', modalOptions, (options) => {
    for (const text of [options.cancelText, options.confirmText]) {
      if (text.length > LONGEST_BUTTON)
        throw new ApiFailure(`${text} length should not larger than ${LONGEST_BUTTON} Chinese characters`);
    }
    return showModal({
      ...options,
      cancelText: options.showCancel ? options.cancelText : undefined,
      placeholder: options.placeholderText,
    });
  }),
  showActionSheet: api(
    'showActionSheet',
    z.object({
      itemList: z.array(z.string()).min(1).max(6),
      itemColor: optionalString,
      alertText: optionalString,
    }),
    async ({ itemList, itemColor, alertText }) => {
      const tapIndex = await showActionSheet({ items: itemList, itemColor, title: alertText });
      if (tapIndex === undefined) throw new ApiFailure('cancel');
      return { tapIndex };
    },
  ),
};
