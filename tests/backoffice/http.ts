import type { IncomingMessage, ServerResponse } from 'node:http';

export interface Answer {
  readonly status: number;
  readonly type: string;
  readonly body: string | Buffer;
  readonly headers?: Readonly<Record<string, string | string[]>>;
  /** What is to become of it on its way, where a fault is wanted. */
  readonly fate?: string;
}

export function page(body: string, status = 200): Answer {
  return { status, type: 'text/html; charset=utf-8', body };
}

export function json(value: unknown, status = 200): Answer {
  return { status, type: 'application/json; charset=utf-8', body: JSON.stringify(value) };
}

export function redirect(location: string, status: 302 | 303 = 302): Answer {
  return { status, type: 'text/plain', body: '', headers: { location } };
}

export function send(response: ServerResponse, answer: Answer): void {
  response.writeHead(answer.status, {
    'content-type': answer.type,
    'content-length': Buffer.byteLength(answer.body),
    'cache-control': 'no-store',
    ...answer.headers,
  });
  response.end(answer.body);
}

export async function readBody(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  for await (const chunk of request) chunks.push(chunk as Buffer);
  return Buffer.concat(chunks);
}

export interface Form {
  readonly fields: Readonly<Record<string, string>>;
  readonly files: readonly { readonly name: string; readonly bytes: number }[];
}

/** A form as browsers send it, url-encoded or multipart; of files only name and size are kept. */
export function parseForm(contentType: string, body: Buffer): Form {
  const boundary = /boundary="?([^";]+)/.exec(contentType)?.[1];
  if (!boundary) {
    const text = contentType.startsWith('application/x-www-form-urlencoded') ? body.toString() : '';
    return { fields: Object.fromEntries(new URLSearchParams(text)), files: [] };
  }
  const fields: Record<string, string> = {};
  const files: { name: string; bytes: number }[] = [];
  for (const part of body.toString('latin1').split(`--${boundary}`)) {
    const [head, content] = splitOnce(part, '\r\n\r\n');
    const name = / name="([^"]*)"/.exec(head)?.[1];
    if (name === undefined) continue;
    const value = content.replace(/\r\n$/, '');
    const file = / filename="([^"]*)"/.exec(head)?.[1];
    if (file === undefined) fields[name] = utf8(value);
    else if (file) files.push({ name: utf8(file), bytes: value.length });
  }
  return { fields, files };
}

function splitOnce(text: string, separator: string): [string, string] {
  const at = text.indexOf(separator);
  return at < 0 ? [text, ''] : [text.slice(0, at), text.slice(at + separator.length)];
}

function utf8(latin1: string): string {
  return Buffer.from(latin1, 'latin1').toString('utf8');
}

export function cookieOf(request: IncomingMessage, name: string): string | undefined {
  const pairs = (request.headers.cookie ?? '').split(/;\s*/);
  const found = pairs.find((pair) => pair.startsWith(`${name}=`));
  return found && decodeURIComponent(found.slice(name.length + 1));
}
