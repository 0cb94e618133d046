import { z } from 'zod';
import { openPanel } from '../chrome/sheet';
import { element } from '../dom';
import { addTemporaryFile, readFile, resolveSource } from '../files';
import { pickFiles } from '../pick-files';
import { tellFrame } from '../tell-frame';
import { ApiFailure, api, optionalString } from './define';
import { InnerAudio } from './inner-audio';

const pictureSize = async (blob: Blob): Promise<{ width: number; height: number }> => {
  const bitmap = await createImageBitmap(blob);
  return { width: bitmap.width, height: bitmap.height };
};

const choose = async (accept: string, count: number): Promise<{ path: string; file: File }[]> => {
  const files = (await pickFiles({ accept, multiple: count > 1 })).slice(0, count);
  if (files.length === 0) throw new ApiFailure('cancel');
  return files.map((file) => ({ path: addTemporaryFile(file, file.name), file }));
};

const chooseMedia = async ({ count, mediaType }: { count: number; mediaType: string[] }) => {
  const accept = mediaType.map((type) => (type === 'video' ? 'video/*' : 'image/*')).join(',');
  const chosen = await choose(accept, count);
  const tempFiles = chosen.map(({ path, file }) => ({
    tempFilePath: path,
    size: file.size,
    fileType: file.type.startsWith('video') ? 'video' : 'image',
  }));
  return { type: tempFiles.every((file) => file.fileType === 'image') ? 'image' : 'mix', tempFiles };
};

/** Shows pictures over the whole phone; a tap closes. */
const preview = async (urls: string[], current: string): Promise<void> => {
  const start = Math.max(0, urls.indexOf(current));
  const picture = element('img', { alt: `图片 ${start + 1}，共 ${urls.length} 张` });
  const strip = element('div', { class: 'preview' }, picture);
  picture.src = await resolveSource(urls[start] ?? '');
  const close = openPanel({ kind: 'whole', label: '图片预览' }, strip);
  strip.onclick = close;
};

/** Choosing, showing and keeping pictures; playing sound. */
export const mediaApis = {
  chooseMedia: api(
    'chooseMedia',
    z.object({ count: z.number().default(9), mediaType: z.array(z.string()).default(['image', 'video']) }),
    chooseMedia,
  ),
  chooseImage: api('chooseImage', z.object({ count: z.number().default(9) }), async ({ count }) => {
    const chosen = await choose('image/*', count);
    return {
      tempFilePaths: chosen.map(({ path }) => path),
      tempFiles: chosen.map(({ path, file }) => ({ path, size: file.size })),
    };
  }),
  chooseMessageFile: api('chooseMessageFile', z.object({ count: z.number() }), async ({ count }) => {
    const chosen = await choose('*/*', count);
    return {
      tempFiles: chosen.map(({ path, file }) => ({
        path,
        name: file.name,
        size: file.size,
        type: 'file',
        time: 0,
      })),
    };
  }),
  previewImage: api(
    'previewImage',
    z.object({ urls: z.array(z.string()).min(1), current: z.union([z.string(), z.number()]).optional() }),
    ({ urls, current }) =>
      preview(urls, typeof current === 'number' ? (urls[current] ?? '') : (current ?? '')),
  ),
  saveImageToPhotosAlbum: api(
    'saveImageToPhotosAlbum',
    z.object({ filePath: z.string() }),
    async ({ filePath }) => {
      const blob = await readFile(filePath);
      tellFrame({ kind: 'album', title: filePath, detail: { bytes: blob.size } });
    },
  ),
  getImageInfo: api('getImageInfo', z.object({ src: z.string() }), async ({ src }) => {
    const blob = await readFile(src);
    return {
      ...(await pictureSize(blob)),
      path: src,
      type: blob.type.split('/')[1] ?? 'unknown',
      orientation: 'up',
    };
  }),
  compressImage: api(
    'compressImage',
    z.object({ src: z.string(), quality: z.number().default(80) }),
    async ({ src }) => ({
      tempFilePath: addTemporaryFile(await readFile(src), src),
    }),
  ),
  canvasToTempFilePath: api(
    'canvasToTempFilePath',
    z.object({
      canvas: z.instanceof(HTMLCanvasElement),
      fileType: optionalString,
      quality: z.number().optional(),
    }),
    async ({ canvas, fileType, quality }) => {
      const type = fileType === 'jpg' ? 'image/jpeg' : 'image/png';
      const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, type, quality));
      if (blob === null) throw new ApiFailure('the canvas is empty');
      return { tempFilePath: addTemporaryFile(blob) };
    },
  ),
  createInnerAudioContext: () => new InnerAudio(),
  setInnerAudioOption: api('setInnerAudioOption', z.unknown(), () => undefined),
};
