import { createServer, type Server } from 'node:http';
import { connect, type Socket } from 'node:net';

/** Where browsers call home on their own account; answering them would fill the log with their posts. */
const BROWSER_VENDORS =
  /(?:^|\.)(?:google|googleapis|gstatic|gvt1|mozilla|firefox|microsoft|bing|brave)\.(?:com|net|org):\d+$/;

/**
 * A proxy that knows one thing: `CONNECT <any host>:443` leads to the stand-in, whatever the host.
 * Everything else is refused, and so are the browsers' makers: a browser pointed at it cannot reach
 * the internet.
 *
 * @param seen is told every host:port that was asked for, refused ones included.
 */
export function makeProxy(tlsPort: () => number, seen: (target: string) => void): Server {
  const server = createServer((_request, response) => {
    response.writeHead(403, { 'content-type': 'text/plain' }).end('only CONNECT to port 443');
  });
  const tunnels = new Set<Socket>();
  // A tunnel is no longer an HTTP connection: closing the server would wait for it for ever.
  server.on('close-tunnels', () => tunnels.forEach((tunnel) => tunnel.destroy()));
  server.on('connect', (request, client: Socket, head: Buffer) => {
    tunnels.add(client);
    client.on('close', () => tunnels.delete(client));
    const target = request.url ?? '';
    seen(target);
    client.on('error', () => client.destroy());
    if (!target.endsWith(':443') || BROWSER_VENDORS.test(target)) {
      client.end('HTTP/1.1 403 Forbidden\r\n\r\n');
      return;
    }
    pipe(client, head, tlsPort());
  });
  return server;
}

function pipe(client: Socket, head: Buffer, port: number): void {
  const upstream = connect(port, '127.0.0.1', () => {
    client.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    upstream.write(head);
    upstream.pipe(client);
    client.pipe(upstream);
  });
  upstream.on('error', () => client.destroy());
  client.on('close', () => upstream.destroy());
}
