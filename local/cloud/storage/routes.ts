import { randomUUID } from 'node:crypto';
import path from 'node:path';
import * as z from 'zod';
import { BodyTooLarge, type HttpAnswer, type HttpRequest, json, type Route } from '../http/server';
import { DOWNLOAD_LIFE_SECONDS, downloadOf } from './actions';
import { cloudPathOf, fileIdOf } from './file-id';
import { type FileStore, isCloudPath } from './file-store';
import type { SignedUrls } from './signed-urls';

const FILE_LIMIT_BYTES = 50 * 1024 * 1024;
const LIST_LIMIT_BYTES = 100 * 1024;

const fileList = z.object({ fileList: z.array(z.string()).max(50) });

/**
 * Uploading, reading and deleting files: the addresses handed to the SDK, and the mini-program's three calls.
 * What a phone has uploaded only that person writes over or deletes, and functions.
 */
export function storageRoutes(files: FileStore, urls: SignedUrls): Route[] {
  const store = async (cloudPath: string, request: HttpRequest, owner?: string): Promise<boolean> => {
    try {
      const content = await request.body(FILE_LIMIT_BYTES);
      await (owner === undefined
        ? files.write(cloudPath, content)
        : files.writeFor(owner, cloudPath, content));
      return true;
    } catch (error) {
      if (error instanceof BodyTooLarge) return false;
      throw error;
    }
  };

  const put = async (request: HttpRequest) => {
    const cloudPath = urls.open('put', request.params.file ?? '', request.query);
    if (cloudPath === undefined) return xmlError('AccessDenied', 'The address is not signed or has expired');
    if (!(await store(cloudPath, request))) return xmlError('EntityTooLarge', 'The file is too large');
    return { status: 200, body: '' };
  };

  const get = async (request: HttpRequest) => {
    const cloudPath = urls.open('get', request.params.file ?? '', request.query);
    if (cloudPath === undefined) return xmlError('AccessDenied', 'The address is not signed or has expired');
    const content = await files.read(cloudPath);
    if (content === undefined) return { ...xmlError('NoSuchKey', 'There is no such file'), status: 404 };
    return { status: 200, headers: { 'content-type': contentType(cloudPath) }, body: content };
  };

  const upload = async (request: HttpRequest) => {
    const cloudPath = request.query.get('path') ?? '';
    const openid = openidOf(request);
    if (!openid) return json(401, { ok: false, code: 'UNAUTHENTICATED' });
    if (!isCloudPath(cloudPath)) return json(400, { ok: false, code: 'INVALID_INPUT', fields: ['path'] });
    if (!(await mayWrite(files, cloudPath, openid))) return json(403, { ok: false, code: 'FORBIDDEN' });
    if (!(await store(cloudPath, request, openid)))
      return json(413, { ok: false, code: 'PAYLOAD_TOO_LARGE' });
    return json(200, { fileID: fileIdOf(cloudPath) });
  };

  const removeOne = async (fileID: string, openid: string) => {
    const cloudPath = cloudPathOf(fileID);
    if (cloudPath === undefined || !(await files.exists(cloudPath)))
      return { fileID, code: 'STORAGE_FILE_NONEXIST' };
    if ((await files.ownerOf(cloudPath)) !== openid) return { fileID, code: 'STORAGE_EXCEED_AUTHORITY' };
    await files.remove(cloudPath);
    return { fileID, code: 'SUCCESS' };
  };

  const remove = async (request: HttpRequest) => {
    const openid = openidOf(request);
    if (!openid) return json(401, { ok: false, code: 'UNAUTHENTICATED' });
    const parsed = fileList.safeParse(await readList(request));
    if (!parsed.success) return json(400, { ok: false, code: 'INVALID_INPUT', fields: ['fileList'] });
    const removed = parsed.data.fileList.map((fileID) => removeOne(fileID, openid));
    return json(200, { fileList: await Promise.all(removed) });
  };

  const temporaryUrls = async (request: HttpRequest) => {
    const parsed = fileList.safeParse(await readList(request));
    if (!parsed.success) return json(400, { ok: false, code: 'INVALID_INPUT', fields: ['fileList'] });
    const found = parsed.data.fileList.map(async (id) => {
      const { fileID, tempFileURL } = await downloadOf(files, urls, id, DOWNLOAD_LIFE_SECONDS);
      return { fileID, tempFileURL };
    });
    return json(200, { fileList: await Promise.all(found) });
  };

  const file = /^\/storage\/(?<file>[\w-]+)$/;
  return [
    { method: 'PUT', path: file, handle: put },
    { method: 'GET', path: file, handle: get },
    { method: 'HEAD', path: file, handle: get },
    { method: 'POST', path: /^\/v1\/storage\/upload$/, handle: upload },
    { method: 'POST', path: /^\/v1\/storage\/delete$/, handle: remove },
    { method: 'POST', path: /^\/v1\/storage\/temp-urls$/, handle: temporaryUrls },
  ];
}

const openidOf = (request: HttpRequest): string => String(request.headers['x-wx-openid'] ?? '');

async function mayWrite(files: FileStore, cloudPath: string, openid: string): Promise<boolean> {
  return !(await files.exists(cloudPath)) || (await files.ownerOf(cloudPath)) === openid;
}

async function readList(request: HttpRequest): Promise<unknown> {
  try {
    return JSON.parse((await request.body(LIST_LIMIT_BYTES)).toString());
  } catch {
    return undefined;
  }
}

/** A refusal as the object storage words it and the SDK reads it. */
function xmlError(code: string, message: string): HttpAnswer {
  const body =
    `<?xml version='1.0' encoding='utf-8' ?><Error><Code>${code}</Code><Message>${message}</Message>` +
    `<RequestId>${randomUUID()}</RequestId><TraceId>${randomUUID()}</TraceId></Error>`;
  return { status: 403, headers: { 'content-type': 'application/xml' }, body };
}

const CONTENT_TYPES: Record<string, string> = {
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.png': 'image/png',
  '.gif': 'image/gif',
  '.webp': 'image/webp',
  '.svg': 'image/svg+xml',
  '.mp3': 'audio/mpeg',
  '.mp4': 'video/mp4',
  '.pdf': 'application/pdf',
  '.txt': 'text/plain; charset=utf-8',
  '.json': 'application/json',
  '.xlsx': 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
};

function contentType(cloudPath: string): string {
  return CONTENT_TYPES[path.extname(cloudPath).toLowerCase()] ?? 'application/octet-stream';
}
