import { z } from 'zod';
import { showActionSheet } from '../chrome/dialogs';
import { openPanel, panelButton } from '../chrome/sheet';
import { element } from '../dom';
import { pickFiles } from '../pick-files';
import { tellFrame } from '../tell-frame';
import { ApiFailure, api, optionalString, plain } from './define';

let clipboard = '';

const calendarEvent = z.object({
  title: z.string(),
  startTime: z.number(),
  endTime: z.union([z.string(), z.number()]).optional(),
  allDay: z.boolean().default(false),
  description: z.string().default(''),
  location: z.string().default(''),
  alarm: z.boolean().default(true),
  alarmOffset: z.number().default(0),
});

/** A box to type the code's content in, or to choose a picture of it. */
const scan = (): Promise<string | undefined> =>
  new Promise((resolve) => {
    const field = element('input', {
      class: 'scan-field',
      'aria-label': '码的内容',
      placeholder: '输入码的内容',
    });
    const finish = (text?: string) => {
      close();
      resolve(text);
    };
    const form = element(
      'form',
      { class: 'scan' },
      element('div', { class: 'sheet-title' }, '扫一扫'),
      field,
      panelButton('从相册选择', 'sheet-row', () => {
        pickFiles({ accept: 'image/*', multiple: false }).then(async ([picture]) => {
          const text = picture === undefined ? undefined : await readCode(picture);
          if (text !== undefined) finish(text);
          else field.placeholder = '图片里没有找到码，请输入它的内容';
        });
      }),
      panelButton('确定', 'sheet-row sheet-main', () => finish(field.value)),
    );
    form.onsubmit = (event) => {
      event.preventDefault();
      finish(field.value);
    };
    const close = openPanel({ kind: 'bottom', label: '扫一扫', dismissed: () => resolve(undefined) }, form);
    field.focus();
  });

type Detector = new (options: {
  formats: string[];
}) => {
  detect(image: ImageBitmap): Promise<{ rawValue: string }[]>;
};
const isDetector = (value: unknown): value is Detector => typeof value === 'function';

/** Reads a code from a picture where the browser can. */
const readCode = async (picture: Blob): Promise<string | undefined> => {
  const detector: unknown = Reflect.get(window, 'BarcodeDetector');
  if (!isDetector(detector)) return undefined;
  const [code] = await new detector({ formats: ['qr_code'] }).detect(await createImageBitmap(picture));
  return code?.rawValue;
};

/** The phone's own abilities: clipboard, calls, calendar, scanning, vibration. */
export const deviceApis = {
  setClipboardData: api('setClipboardData', z.object({ data: z.string() }), ({ data }) => {
    clipboard = data;
    tellFrame({ kind: 'clipboard', title: data });
  }),
  getClipboardData: plain('getClipboardData', () => ({ data: clipboard })),
  makePhoneCall: api(
    'makePhoneCall',
    z.object({ phoneNumber: z.coerce.string().min(1) }),
    async ({ phoneNumber }) => {
      const chosen = await showActionSheet({
        title: `要拨打的号码：${phoneNumber}`,
        items: [`呼叫 ${phoneNumber}`],
      });
      if (chosen === undefined) throw new ApiFailure('cancel');
      tellFrame({ kind: 'call', title: phoneNumber });
    },
  ),
  addPhoneCalendar: api('addPhoneCalendar', calendarEvent, (event) =>
    tellFrame({ kind: 'calendar', title: event.title, detail: event }),
  ),
  addPhoneRepeatCalendar: api('addPhoneRepeatCalendar', calendarEvent, (event) =>
    tellFrame({ kind: 'calendar', title: event.title, detail: event }),
  ),
  scanCode: api(
    'scanCode',
    z.object({ onlyFromCamera: z.boolean().optional(), scanType: z.array(z.string()).optional() }),
    async () => {
      const result = await scan();
      if (result === undefined) throw new ApiFailure('cancel');
      return {
        result,
        scanType: 'QR_CODE',
        charSet: 'UTF-8',
        rawData: btoa(unescape(encodeURIComponent(result))),
        path: '',
      };
    },
  ),
  vibrateShort: api('vibrateShort', z.object({ type: optionalString }), () => undefined),
  vibrateLong: plain('vibrateLong'),
  hideKeyboard: plain('hideKeyboard', () => {
    if (document.activeElement instanceof HTMLElement) document.activeElement.blur();
  }),
  setKeepScreenOn: plain('setKeepScreenOn'),
};
