import { z } from 'zod';
import { openid } from '../device';
import { addTemporaryFile, readFile, setCloudAddress } from '../files';
import { ApiFailure, api } from './define';
import { fetchOnline } from './network';

const post = async (url: string, body: unknown): Promise<unknown> => {
  const response = await fetchOnline(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-wx-openid': openid },
    body: JSON.stringify(body),
  });
  if (!response.ok) {
    throw new ApiFailure(`cloud function execution error: HTTP ${response.status} ${await response.text()}`, {
      errCode: -504002,
    });
  }
  return response.json();
};

const temporaryUrls = z.object({
  fileList: z.array(z.object({ fileID: z.string(), tempFileURL: z.string() })),
});

/** Addresses of stored files, as seen from this page's own origin; '' where there is no such file. */
const addressesOf = async (
  fileIds: string[],
): Promise<{ fileID: string; tempFileURL: string; status: number }[]> => {
  const { fileList } = temporaryUrls.parse(await post('/v1/storage/temp-urls', { fileList: fileIds }));
  return fileList.map(({ fileID, tempFileURL }) => {
    if (tempFileURL === '') return { fileID, tempFileURL, status: 1 };
    const { pathname, search } = new URL(tempFileURL, window.location.origin);
    return { fileID, tempFileURL: `${window.location.origin}${pathname}${search}`, status: 0 };
  });
};

const addressOf = async (fileId: string): Promise<string> => {
  const [found] = await addressesOf([fileId]);
  if (!found?.tempFileURL) throw new ApiFailure('storage file not exists', { errCode: -503003 });
  return found.tempFileURL;
};
setCloudAddress(addressOf);

const fileIds = z.array(
  z.union([z.string(), z.object({ fileID: z.string() }).transform((file) => file.fileID)]),
);

const deletedFiles = z.object({ fileList: z.array(z.object({ fileID: z.string(), code: z.string() })) });
/** What became of a file, as WeChat numbers it. */
const DELETED: Record<string, number> = {
  SUCCESS: 0,
  STORAGE_FILE_NONEXIST: -503003,
  STORAGE_EXCEED_AUTHORITY: -503002,
};

const storageApis = () => ({
  uploadFile: api(
    'cloud.uploadFile',
    z.object({ cloudPath: z.string(), filePath: z.string() }),
    async ({ cloudPath, filePath }) => {
      const response = await fetchOnline(`/v1/storage/upload?path=${encodeURIComponent(cloudPath)}`, {
        method: 'POST',
        headers: { 'x-wx-openid': openid },
        body: await readFile(filePath),
      });
      if (!response.ok) throw new ApiFailure(await response.text(), { errCode: -503001 });
      const { fileID } = z.object({ fileID: z.string() }).parse(await response.json());
      return { fileID, statusCode: 200 };
    },
  ),
  getTempFileURL: api('cloud.getTempFileURL', z.object({ fileList: fileIds }), async ({ fileList }) => ({
    fileList: await addressesOf(fileList),
  })),
  deleteFile: api('cloud.deleteFile', z.object({ fileList: fileIds }), async ({ fileList }) => {
    const reply = deletedFiles.parse(await post('/v1/storage/delete', { fileList }));
    return {
      fileList: reply.fileList.map(({ fileID, code }) => ({
        fileID,
        status: DELETED[code] ?? -1,
        errMsg: code,
      })),
    };
  }),
  downloadFile: api('cloud.downloadFile', z.object({ fileID: z.string() }), async ({ fileID }) => {
    const response = await fetchOnline(await addressOf(fileID), {});
    return { tempFilePath: addTemporaryFile(await response.blob(), fileID), statusCode: response.status };
  }),
});

const noDatabase = () => {
  throw new Error('wx.cloud.database is not in the simulator: every collection is reached through functions');
};

/** `wx.cloud` against the local cloud, which knows the caller by a header that the phone sets. */
export const cloudApis = {
  init: () => undefined,
  callFunction: api(
    'cloud.callFunction',
    z.object({ name: z.string(), data: z.unknown() }),
    async ({ name, data }) => ({
      result: await post(`/v1/functions/${encodeURIComponent(name)}`, data ?? {}),
      requestID: crypto.randomUUID(),
    }),
  ),
  ...storageApis(),
  database: noDatabase,
};
