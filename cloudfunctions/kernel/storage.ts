import tcb from '@cloudbase/node-sdk';

/**
 * Addresses under which stored files can be read for `seconds`, by file id; files that are not there are left
 * out. No database trip; one call to the storage, none for no files.
 */
export async function temporaryUrls(
  fileIds: readonly string[],
  seconds: number,
): Promise<Map<string, string>> {
  if (fileIds.length === 0) return new Map();
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
  const { fileList } = await app.getTempFileURL({
    fileList: fileIds.map((fileID) => ({ fileID, maxAge: seconds })),
  });
  return new Map(
    fileList.filter(({ tempFileURL }) => tempFileURL !== '').map((f) => [f.fileID, f.tempFileURL]),
  );
}

/** The storage takes so many at once. */
const MOST_AT_ONCE = 50;

/** Removes stored files; those that are gone already do no harm. No database trip; a call for each fifty. */
export async function removeFiles(fileIds: readonly string[]): Promise<void> {
  const app = tcb.init({ env: tcb.SYMBOL_CURRENT_ENV });
  for (let from = 0; from < fileIds.length; from += MOST_AT_ONCE)
    await app.deleteFile({ fileList: fileIds.slice(from, from + MOST_AT_ONCE) });
}
