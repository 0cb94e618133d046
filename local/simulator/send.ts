import fs from 'node:fs/promises';
import type { ServerResponse } from 'node:http';
import path from 'node:path';

const TYPES: Record<string, string> = {
  '.css': 'text/css',
  '.gif': 'image/gif',
  '.jpg': 'image/jpeg',
  '.jpeg': 'image/jpeg',
  '.js': 'text/javascript',
  '.json': 'application/json',
  '.mp3': 'audio/mpeg',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.webp': 'image/webp',
  '.woff2': 'font/woff2',
};

const LONG_LIVED = /\.woff2$/;

/** Answers with text that is never kept by the browser. */
export const sendText = (response: ServerResponse, type: string, text: string, status = 200): void => {
  response.writeHead(status, { 'content-type': `${type}; charset=utf-8`, 'cache-control': 'no-store' });
  response.end(text);
};

/** Answers with a file of a folder; anything outside of it or missing is 404. */
export const sendFile = async (response: ServerResponse, folder: string, name: string): Promise<void> => {
  const file = path.resolve(folder, name);
  const content = file.startsWith(path.resolve(folder) + path.sep)
    ? await fs.readFile(file).catch(() => undefined)
    : undefined;
  if (content === undefined) return sendText(response, 'text/plain', 'not found', 404);
  const type = TYPES[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const isText = type.startsWith('text/') || type.endsWith('json') || type.endsWith('xml');
  response.writeHead(200, {
    'content-type': isText ? `${type}; charset=utf-8` : type,
    'cache-control': LONG_LIVED.test(file) ? 'max-age=31536000, immutable' : 'no-cache',
  });
  response.end(content);
};
