import http from 'node:http';
import { sendText } from './send';

/** Hands requests on to the local cloud over connections that stay open. */
export const createProxy = (
  cloudUrl: string,
): { forward(request: http.IncomingMessage, response: http.ServerResponse): void; close(): void } => {
  const agent = new http.Agent({ keepAlive: true });
  return {
    forward: (request, response) => {
      const target = new URL(request.url ?? '/', cloudUrl);
      const headers = { ...request.headers, host: target.host };
      const onward = http.request(target, { method: request.method, headers, agent }, (answer) => {
        response.writeHead(answer.statusCode ?? 502, answer.headers);
        answer.pipe(response);
      });
      onward.on('error', (error) => {
        if (response.headersSent) response.destroy();
        else sendText(response, 'text/plain', `the local cloud does not answer: ${error.message}`, 502);
      });
      request.pipe(onward);
    },
    close: () => agent.destroy(),
  };
};
