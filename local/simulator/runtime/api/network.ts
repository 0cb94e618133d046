import { z } from 'zod';
import { device } from '../device';
import { addTemporaryFile, readFile } from '../files';
import { ApiFailure, api, listeners, plain } from './define';

const OFFLINE = { errno: 600001, errCode: -1 };

/** Fetches, or fails in WeChat's words when the network is off or the other side is not there. */
export const fetchOnline = async (url: string, init: RequestInit): Promise<Response> => {
  if (!device.settings.online) throw new ApiFailure('request:fail', OFFLINE);
  return fetch(url, init).catch((error: unknown) => {
    if (error instanceof DOMException && error.name === 'TimeoutError')
      throw new ApiFailure('timeout', { errno: 5 });
    throw new ApiFailure('request:fail', OFFLINE);
  });
};

const requestOptions = z.object({
  url: z.string(),
  method: z.string().default('GET'),
  data: z.unknown(),
  header: z.record(z.string(), z.string()).default({}),
  dataType: z.string().default('json'),
  timeout: z.number().default(60_000),
});

const request = async ({ url, method, data, header, dataType, timeout }: z.infer<typeof requestOptions>) => {
  const hasBody = method !== 'GET' && data !== undefined;
  const response = await fetchOnline(url, {
    method,
    headers: { 'content-type': 'application/json', ...header },
    body: hasBody ? (typeof data === 'string' ? data : JSON.stringify(data)) : undefined,
    signal: AbortSignal.timeout(timeout),
  });
  const text = await response.text();
  return {
    statusCode: response.status,
    header: Object.fromEntries(response.headers),
    cookies: [],
    data: dataType === 'json' ? parsed(text) : text,
  };
};

const parsed = (text: string): unknown => {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
};

/** Requests, and whether there is a network. */
export const networkApis = () => {
  const change = listeners<{ isConnected: boolean; networkType: string }>();
  const type = () => (device.settings.online ? 'wifi' : 'none');
  device.onChange((now, before) => {
    if (now.online !== before.online) change.emit({ isConnected: now.online, networkType: type() });
  });
  return {
    getNetworkType: plain('getNetworkType', () => ({ networkType: type() })),
    onNetworkStatusChange: change.on,
    offNetworkStatusChange: change.off,
    request: api('request', requestOptions, request),
    downloadFile: api('downloadFile', z.object({ url: z.string() }), async ({ url }) => {
      const response = await fetchOnline(url, {});
      return {
        statusCode: response.status,
        tempFilePath: addTemporaryFile(await response.blob(), new URL(url).pathname),
      };
    }),
    uploadFile: api(
      'uploadFile',
      z.object({
        url: z.string(),
        filePath: z.string(),
        name: z.string(),
        formData: z.record(z.string(), z.unknown()).default({}),
      }),
      async ({ url, filePath, name, formData }) => {
        const body = new FormData();
        body.append(name, await readFile(filePath), filePath);
        for (const [key, value] of Object.entries(formData)) body.append(key, String(value));
        const response = await fetchOnline(url, { method: 'POST', body });
        return { statusCode: response.status, data: await response.text() };
      },
    ),
  };
};
