import { subscribe } from 'node:diagnostics_channel';
import { ClientRequest } from 'node:http';

/**
 * Counts rounds where trips leave: a round begins when a trip leaves while none is under way.
 * The count is kept in shared memory, so the host can read it even after the thread is gone.
 */
export function countRounds(adminPath: string, shared: SharedArrayBuffer): { restart(): void } {
  const rounds = new Int32Array(shared);
  let underWay = 0;

  subscribe('http.client.request.start', (message) => {
    const request = tripOf(message, adminPath);
    if (request === undefined) return;
    if (underWay === 0) Atomics.add(rounds, 0, 1);
    underWay += 1;
    request.once('close', () => {
      underWay -= 1;
    });
  });

  return { restart: () => void Atomics.store(rounds, 0, 0) };
}

function tripOf(message: unknown, adminPath: string): ClientRequest | undefined {
  if (typeof message !== 'object' || message === null || !('request' in message)) return undefined;
  const { request } = message;
  return request instanceof ClientRequest && request.path.startsWith(adminPath) ? request : undefined;
}
