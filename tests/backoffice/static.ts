import { readFile } from 'node:fs/promises';
import { json, type Answer } from './http.ts';

const TYPES: Readonly<Record<string, string>> = { js: 'text/javascript', css: 'text/css' };

/** The browser side of the stand-in, straight from `spa/`; plain names only, so no way out of it. */
export async function staticFile(name: string): Promise<Answer> {
  const match = /^([a-z-]+)\.(js|css)$/.exec(name);
  if (!match) return json({ message: 'Not Found' }, 404);
  try {
    const body = await readFile(new URL(`./spa/${name}`, import.meta.url));
    return { status: 200, type: `${TYPES[match[2]!]}; charset=utf-8`, body };
  } catch {
    return json({ message: 'Not Found' }, 404);
  }
}
