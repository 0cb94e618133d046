import Taro from '@tarojs/taro';

/** What a file's name may not hold on some phone. */
const NOT_IN_NAMES = /[\\/:*?"<>|\s]+/g;

/**
 * Writes a text where only this mini-program reads it.
 * @returns the path, or undefined where the phone would not take it
 */
export function writeText(fileName: string, text: string): Promise<string | undefined> {
  const filePath = `${Taro.env.USER_DATA_PATH}/${fileName.replace(NOT_IN_NAMES, '-')}`;
  return new Promise((resolve) => {
    Taro.getFileSystemManager().writeFile({
      filePath,
      data: text,
      encoding: 'utf8',
      success: () => resolve(filePath),
      fail: () => resolve(undefined),
    });
  });
}

/** Takes such a file away again; one that is gone is no failure. */
export function removeFile(filePath: string): void {
  Taro.getFileSystemManager().unlink({ filePath, fail: () => undefined });
}

/**
 * Hands a file on in WeChat. WeChat takes it from a tap alone: nothing may be waited for before.
 * @returns whether it was handed on
 */
export async function shareFile(filePath: string, fileName: string): Promise<boolean> {
  try {
    await Taro.shareFileMessage({ filePath, fileName });
    return true;
  } catch {
    return false;
  }
}
