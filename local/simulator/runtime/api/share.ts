import { z } from 'zod';
import { openPanel, panelButton } from '../chrome/sheet';
import { element } from '../dom';
import { readFile } from '../files';
import { isTapping } from '../tapping';
import { tellFrame } from '../tell-frame';
import { ApiFailure, api, optionalString, plain } from './define';

/** So much of a text is shown before it is sent. */
const SHOWN_LETTERS = 2000;

/** The file as a friend would get it; it can be kept on this machine too. @returns whether it was sent */
const offerFile = async (name: string, blob: Blob): Promise<boolean> => {
  const url = URL.createObjectURL(blob);
  const text = /\.(txt|csv|json)$/.test(name) ? (await blob.text()).slice(0, SHOWN_LETTERS) : '';
  return new Promise((resolve) => {
    const finish = (sent: boolean) => () => {
      close();
      resolve(sent);
    };
    const close = openPanel(
      { kind: 'bottom', label: '发送文件', dismissed: () => resolve(false) },
      element('div', { class: 'sheet-title' }, '发送给朋友'),
      element(
        'div',
        { class: 'share-card' },
        element('strong', {}, name),
        element('small', {}, `${blob.size} 字节`),
        ...(text ? [element('pre', { class: 'share-text', tabindex: '0' }, text)] : []),
        element('a', { class: 'share-keep', href: url, download: name }, '存到这台电脑'),
      ),
      panelButton('发送', 'sheet-row sheet-main', finish(true)),
      panelButton('取消', 'sheet-row sheet-cancel', finish(false)),
    );
  });
};

/** The capsule's menu always offers what the page can do; a file is handed on from a tap. */
export const shareApis = {
  showShareMenu: plain('showShareMenu'),
  hideShareMenu: plain('hideShareMenu'),
  updateShareMenu: plain('updateShareMenu'),
  shareFileMessage: api(
    'shareFileMessage',
    z.object({ filePath: z.string().min(1), fileName: optionalString }),
    async ({ filePath, fileName }) => {
      if (!isTapping()) throw new ApiFailure('can only be invoked by user TAP gesture.');
      const blob = await readFile(filePath);
      const name = fileName || (filePath.split('/').at(-1) ?? filePath);
      if (!(await offerFile(name, blob))) throw new ApiFailure('cancel');
      tellFrame({ kind: 'file', title: name, detail: { bytes: blob.size } });
    },
  ),
};
