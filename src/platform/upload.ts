import Taro from '@tarojs/taro';
import { newKey } from './intention';

/** A picture on the phone, before it goes anywhere. */
export interface Picture {
  path: string;
  bytes: number;
}

/** @returns what was taken or chosen; nothing where the person turned back */
export async function choosePictures(count: number): Promise<Picture[]> {
  try {
    const { tempFiles } = await Taro.chooseMedia({
      count,
      mediaType: ['image'],
      sizeType: ['compressed'],
    });
    return tempFiles.map(({ tempFilePath, size }) => ({ path: tempFilePath, bytes: size }));
  } catch {
    return [];
  }
}

/**
 * Stores a picture in the cloud under a name that nobody guesses and that says nothing.
 * @param folder what it belongs to, for instance `applications`
 * @returns its file id; undefined where it did not arrive
 */
export async function upload({ path }: Picture, folder: string): Promise<string | undefined> {
  try {
    const { fileID } = await Taro.cloud.uploadFile({
      cloudPath: `${folder}/${newKey()}${endingOf(path)}`,
      filePath: path,
    });
    return fileID;
  } catch {
    return undefined;
  }
}

/** Takes stored files away again. */
export async function discard(fileIds: readonly string[]): Promise<void> {
  if (fileIds.length === 0) return;
  try {
    await Taro.cloud.deleteFile({ fileList: [...fileIds] });
  } catch {
    // Without network nothing is taken away; nobody but the person can read it.
  }
}

/** Shows pictures over the whole phone, beginning with one of them. */
export function showPictures(urls: readonly string[], current: string): void {
  void Taro.previewImage({ urls: [...urls], current });
}

const ENDING = /\.(jpe?g|png|webp|gif|heic)$/i;
const endingOf = (path: string): string => ENDING.exec(path)?.[0].toLowerCase() ?? '.jpg';
