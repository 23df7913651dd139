import type { ServerResponse } from 'node:http';
import { send, type Answer } from '../http.ts';

const FLOOD_BYTES = 300_000_000;
const PIECE = Buffer.from(`${JSON.stringify({ padding: 'x'.repeat(65_000) })},`);

/** Sends an answer, or whatever is to become of it on the way. */
export function deliver(response: ServerResponse, answer: Answer): void {
  const { fate } = answer;
  if (fate === undefined) return send(response, answer);
  if (fate === 'hang') return;
  if (fate === 'reset') return void response.socket?.destroy();
  if (fate === 'flood') return flood(response, answer);
  const body = Buffer.from(answer.body);
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': body.length,
    ...answer.headers,
  });
  response.write(body.subarray(0, body.length / 2), () => {
    if (fate === 'cut') response.socket?.destroy();
  });
}

/** Writes on and on, no faster than it is read, until the other side has had enough. */
function flood(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, { 'content-type': answer.type, ...answer.headers });
  response.write('{"orders":[');
  let written = 0;
  const more = (): void => {
    while (written < FLOOD_BYTES && !response.destroyed) {
      written += PIECE.length;
      if (!response.write(PIECE)) return void response.once('drain', more);
    }
    response.end();
  };
  more();
}
