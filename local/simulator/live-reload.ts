import type { ServerResponse } from 'node:http';

/** Tells open phones that there is a new build, by server-sent events. */
export class LiveReload {
  readonly #open = new Set<ServerResponse>();

  listen(response: ServerResponse): void {
    response.writeHead(200, { 'content-type': 'text/event-stream', 'cache-control': 'no-store' });
    response.write(': listening\n\n');
    this.#open.add(response);
    response.on('close', () => this.#open.delete(response));
  }

  tell(): void {
    for (const response of this.#open) response.write('data: reload\n\n');
  }

  close(): void {
    for (const response of this.#open) response.end();
  }
}
