import type { ApiFailure, ApiProblem } from '../../app/sync-ports.ts';
import { failureOf, httpDate, retryAfterMs } from './failure.ts';
import { OPERATIONS } from './operations.ts';
import type { OperationCode } from './operations.ts';
import { letGo, readText, TOO_LARGE } from './read-text.ts';

/**
 * A call hangs no longer than this, its body included. Chrome stops an extension's worker after 30
 * seconds without an event, and a call that hung as long would end with it, untold.
 */
export const TIMEOUT_MS = 20_000;

/** Far beyond a page of 100 records, and above a chunk of an export of 10 MB. */
export const MAX_BYTES = 64 * 1024 * 1024;

export interface TransportOptions {
  readonly key: string;
  /** Epoch ms. Without it, only the marketplace's clock is known. */
  readonly clock?: () => number;
  readonly fetch?: typeof fetch;
  readonly timeoutMs?: number;
  readonly maxBytes?: number;
  /** Told of every call that leaves, before it does. */
  readonly onCall?: (code: OperationCode) => void;
}

export interface Call {
  readonly code: OperationCode;
  /** Of the shop's own origin: whoever builds a call sees to that. */
  readonly url: URL;
  /** Sent as JSON. */
  readonly body?: unknown;
  /** The key stays at home. */
  readonly keyless?: boolean;
}

export interface Received {
  readonly ok: true;
  readonly json: unknown;
  /** When the whole answer was there, epoch ms; without a clock, when it left. */
  readonly at: number;
  /** When it left, by the marketplace's clock. */
  readonly serverAt?: number;
}

export interface NotReceived {
  readonly ok: false;
  readonly problem: ApiProblem;
  /** Status and kind of an answer that came all the same. */
  readonly http?: number;
  readonly isHtml?: boolean;
}

export type Transport = (call: Call, signal?: AbortSignal) => Promise<Received | NotReceived>;

/**
 * The only place from which anything is sent. A call never rejects but for the caller's own abort;
 * no error, message or address ever holds the key; a redirect is not followed; no cookie goes along.
 */
export function createTransport(options: TransportOptions): Transport {
  const { timeoutMs = TIMEOUT_MS } = options;
  return async (call, signal) => {
    signal?.throwIfAborted();
    // A header takes no other characters, and the error that says so would quote the key.
    if (!call.keyless && !/^[\x21-\x7e]+$/.test(options.key)) return problem('wrong-key');
    const ended = new AbortController();
    const abort = () => ended.abort();
    const timer = setTimeout(abort, timeoutMs);
    signal?.addEventListener('abort', abort);
    try {
      options.onCall?.(call.code);
      return await untilAborted(exchange(options, call, ended.signal), ended.signal);
    } catch {
      signal?.throwIfAborted();
      return problem(ended.signal.aborted ? 'timeout' : 'offline');
    } finally {
      clearTimeout(timer);
      signal?.removeEventListener('abort', abort);
    }
  };
}

async function exchange(
  options: TransportOptions,
  call: Call,
  signal: AbortSignal,
): Promise<Received | NotReceived> {
  const send: typeof fetch = options.fetch ?? ((input, init) => globalThis.fetch(input, init));
  const response = await send(call.url.href, requestOf(call, options.key, signal));
  const dated = httpDate(response.headers.get('date'));
  if (!response.ok || response.redirected || response.type === 'opaqueredirect') {
    letGo(response);
    return refusal(response, dated ?? options.clock?.(), dated);
  }
  const isHtml = mediaType(response).includes('html');
  if (!mayBeJson(response, call.code)) {
    letGo(response);
    return { ...problem('not-json', dated), http: response.status, isHtml };
  }
  const text = await readText(response, options.maxBytes ?? MAX_BYTES);
  if (text === TOO_LARGE) return problem('too-large', dated);
  const json = parsed(text);
  if (json === undefined) return { ...problem(unparsed(text), dated), http: response.status };
  const at = options.clock?.() ?? dated ?? 0;
  return { ok: true, json, at, ...(dated !== undefined && { serverAt: dated }) };
}

function requestOf(call: Call, key: string, signal: AbortSignal): RequestInit {
  return {
    method: OPERATIONS[call.code].method,
    headers: {
      accept: 'application/json',
      ...(call.keyless ? {} : { authorization: key }),
      ...(call.body === undefined ? {} : { 'content-type': 'application/json' }),
    },
    ...(call.body !== undefined && { body: JSON.stringify(call.body) }),
    signal,
    // The key alone decides: cookies of a signed-in tab would speak for another user.
    credentials: 'omit',
    // Followed, a redirect could carry the key to another host.
    redirect: 'manual',
    cache: 'no-store',
    referrerPolicy: 'no-referrer',
  };
}

/** @param answeredAt by the clock that wrote the dates, so that a wrong clock here does not matter */
function refusal(
  response: Response,
  answeredAt: number | undefined,
  dated: number | undefined,
): NotReceived {
  const { status } = response;
  const failure = response.ok ? 'redirected' : failureOf(status);
  const waits = status === 429 || status === 503;
  const wait = waits ? retryAfterMs(response.headers.get('retry-after'), answeredAt) : undefined;
  const isHtml = mediaType(response).includes('html');
  return { ...problem(failure, dated, wait), http: status, isHtml };
}

function problem(failure: ApiFailure, serverAt?: number, retryAfter?: number): NotReceived {
  return {
    ok: false,
    problem: {
      status: 'failed',
      failure,
      ...(retryAfter !== undefined && { retryAfterMs: retryAfter }),
      ...(serverAt !== undefined && { serverAt }),
    },
  };
}

function mediaType(response: Response): string {
  return (response.headers.get('content-type') ?? '').toLowerCase();
}

/** Exported files may come as mere bytes; everything else has to say that it is JSON. */
function mayBeJson(response: Response, code: OperationCode): boolean {
  const type = mediaType(response);
  return code === 'OF54' ? !type.includes('html') : type === '' || /[/+]json\b/.test(type);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown;
  } catch {
    return undefined;
  }
}

/** What a text is that says it is JSON and is none: a page by another name, or data that got broken. */
function unparsed(text: string): ApiFailure {
  return /^\s*</.test(text) ? 'not-json' : 'damaged';
}

/** Also ends where what is waited for does not heed the signal itself. */
async function untilAborted<T>(work: Promise<T>, signal: AbortSignal): Promise<T> {
  let stop: (() => void) | undefined;
  const aborted = new Promise<never>((_, reject) => {
    stop = () => reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', stop);
  });
  try {
    return await Promise.race([work, aborted]);
  } finally {
    if (stop) signal.removeEventListener('abort', stop);
  }
}
