import http from 'node:http';
import type { AddressInfo } from 'node:net';
import path from 'node:path';
import * as esbuild from 'esbuild';
import { readClockOffsetMs } from './cloud-clock';
import { compile } from './compile/index';
import { fontFolder, fontStyles } from './fonts';
import { framePage, phonePage } from './html';
import { LiveReload } from './live-reload';
import { createProxy } from './proxy';
import { sendFile, sendText } from './send';
import { watchFolder } from './watch';

export type Simulator = {
  /** Where the phone in its frame is; `/phone` below it is the bare phone. */
  url: string;
  /** Takes the mini-program as it is built now and shows it in every open frame; an unusable build is told. */
  reload(): Promise<void>;
  close(): Promise<void>;
};

type Options = {
  /** The built mini-program: a folder with app.json. */
  dist: string;
  /** The local cloud, to which /v1, /dev and /storage are handed on. */
  cloudUrl: string;
  /** 0 takes any free port. */
  port: number;
  /** Reload when the build changes. */
  watch?: boolean;
};

const HERE = __dirname;
const CLOUD_PATHS = /^\/(?:v1|dev|storage)\//;

const bundle = async (entry: string): Promise<string> => {
  const built = await esbuild.build({
    entryPoints: [path.join(HERE, entry)],
    bundle: true,
    format: 'iife',
    target: 'es2022',
    write: false,
    define: { 'process.env.NODE_ENV': '"production"' },
  });
  return built.outputFiles[0]?.text ?? '';
};

/**
 * Serves a phone that runs a built mini-program in the browser, on 127.0.0.1 only.
 * @throws when the mini-program cannot be compiled or the port is taken
 */
export const startSimulator = async ({
  dist,
  cloudUrl,
  port,
  watch = false,
}: Options): Promise<Simulator> => {
  const live = new LiveReload();
  const proxy = createProxy(cloudUrl);
  const [phoneScript, frameScript] = await Promise.all([bundle('runtime/main.ts'), bundle('frame/main.ts')]);
  const fonts = fontStyles();
  let miniProgram = compile(dist);
  const warn = () => {
    for (const warning of miniProgram.warnings) console.warn(`mini-program: ${warning}`);
  };
  warn();

  const reload = async (): Promise<void> => {
    try {
      miniProgram = compile(dist);
    } catch (error) {
      // A build that is still being written may be incomplete; the next one comes soon.
      console.warn(`mini-program: ${error instanceof Error ? error.message : String(error)}`);
      return;
    }
    warn();
    live.tell();
  };

  const answer = async (request: http.IncomingMessage, response: http.ServerResponse): Promise<void> => {
    const { pathname } = new URL(request.url ?? '/', 'http://127.0.0.1');
    if (CLOUD_PATHS.test(pathname)) return proxy.forward(request, response);
    if (pathname === '/') return sendText(response, 'text/html', framePage());
    if (pathname === '/phone') {
      return sendText(response, 'text/html', phonePage(await readClockOffsetMs(cloudUrl)));
    }
    if (pathname === '/simulator/mini-program.js')
      return sendText(response, 'text/javascript', miniProgram.script);
    if (pathname === '/simulator/phone.js') return sendText(response, 'text/javascript', phoneScript);
    if (pathname === '/simulator/frame.js') return sendText(response, 'text/javascript', frameScript);
    if (pathname === '/simulator/live') return live.listen(response);
    if (pathname === '/simulator/font/index.css') return sendText(response, 'text/css', fonts);
    if (pathname.startsWith('/simulator/font/'))
      return sendFile(response, fontFolder, pathname.slice('/simulator/font/'.length));
    if (pathname.startsWith('/simulator/'))
      return sendFile(response, HERE, pathname.slice('/simulator/'.length));
    if (pathname.startsWith('/app/'))
      return sendFile(response, dist, decodeURIComponent(pathname.slice('/app/'.length)));
    sendText(response, 'text/plain', 'not found', 404);
  };

  const server = http.createServer((request, response) => {
    answer(request, response).catch((error: unknown) => sendText(response, 'text/plain', String(error), 500));
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, '127.0.0.1', resolve);
  });
  const address = server.address() as AddressInfo;
  const stopWatching = watch ? watchFolder(dist, reload) : () => undefined;

  return {
    url: `http://127.0.0.1:${address.port}`,
    reload,
    close: async () => {
      stopWatching();
      live.close();
      proxy.close();
      server.closeAllConnections();
      await new Promise<void>((resolve) => server.close(() => resolve()));
    },
  };
};
