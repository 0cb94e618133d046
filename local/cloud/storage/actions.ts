import * as z from 'zod';
import { fieldsOf, Refusal } from '../admin/reply';
import { cloudPathOf, fileIdOf } from './file-id';
import { type FileStore, isCloudPath } from './file-store';
import type { SignedUrls } from './signed-urls';

const UPLOAD_LIFE_MS = 15 * 60_000;
/** An address lives two hours unless told otherwise, as in the cloud. */
export const DOWNLOAD_LIFE_SECONDS = 2 * 3600;

const uploadFields = z.object({ path: z.string() });
const downloadFields = z.object({
  file_list: z
    .array(z.object({ fileid: z.string(), max_age: z.number().positive().default(DOWNLOAD_LIFE_SECONDS) }))
    .max(50),
});
const deleteFields = z.object({ fileid_list: z.array(z.string()).max(50) });

/** The SDK's storage actions: where to upload, where to download, delete. */
export function storageActions(files: FileStore, urls: SignedUrls) {
  return {
    'storage.getUploadMetadata': async (body: unknown) => {
      const { path } = fieldsOf(uploadFields, body);
      if (!isCloudPath(path)) throw new Refusal('INVALID_PARAM', `not a usable cloud path: ${path}`);
      return {
        url: urls.sign('put', path, UPLOAD_LIFE_MS),
        token: 'local',
        authorization: 'local',
        fileId: fileIdOf(path),
        // Travels in a header, so it may hold ASCII only.
        cosFileId: Buffer.from(path).toString('base64url'),
      };
    },
    'storage.batchGetDownloadUrl': async (body: unknown) => {
      const { file_list } = fieldsOf(downloadFields, body);
      const download_list = file_list.map((file) => downloadOf(files, urls, file.fileid, file.max_age));
      return { download_list: await Promise.all(download_list) };
    },
    'storage.batchDeleteFile': async (body: unknown) => {
      const { fileid_list } = fieldsOf(deleteFields, body);
      return { delete_list: await Promise.all(fileid_list.map((fileID) => deleteOne(files, fileID))) };
    },
  };
}

/** Where one file can be read; `tempFileURL` is empty where there is none. */
export async function downloadOf(files: FileStore, urls: SignedUrls, fileID: string, lifeSeconds: number) {
  const cloudPath = cloudPathOf(fileID);
  if (cloudPath === undefined || !(await files.exists(cloudPath)))
    return { fileID, tempFileURL: '', code: 'STORAGE_FILE_NONEXIST' };
  return { fileID, tempFileURL: urls.sign('get', cloudPath, lifeSeconds * 1000), code: 'SUCCESS' };
}

async function deleteOne(files: FileStore, fileID: string) {
  const cloudPath = cloudPathOf(fileID);
  const removed = cloudPath !== undefined && (await files.remove(cloudPath));
  return { fileID, code: removed ? 'SUCCESS' : 'STORAGE_FILE_NONEXIST' };
}
