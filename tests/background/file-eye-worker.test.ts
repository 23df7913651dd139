import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import worker from '../../entrypoints/file-eye-worker.ts';
import { closeWaysOut, WAYS_OUT } from '../../entrypoints/file-eye/ways-out.ts';

const before = new Map<string, PropertyDescriptor>();
type Listener = (event: { data: object; ports: readonly object[] }) => void;
const listeners: Listener[] = [];

beforeEach(() => {
  listeners.length = 0;
  before.clear();
  for (const name of WAYS_OUT) {
    const own = Object.getOwnPropertyDescriptor(globalThis, name);
    if (own) before.set(name, own);
  }
  vi.stubGlobal('addEventListener', (type: string, listener: Listener) => {
    expect(type).toBe('message');
    listeners.push(listener);
  });
});
afterEach(() => {
  vi.unstubAllGlobals();
  for (const [name, own] of before) Object.defineProperty(globalThis, name, own);
});

/** As browsers have them: some on the scope, some on prototypes, some behind getters. */
function workerScope(): { scope: object; prototype: object } {
  const prototype = {
    fetch: () => 'a host',
    importScripts: () => 'a script',
    get indexedDB() {
      return 'a database';
    },
    get navigator() {
      return { storage: 'files' };
    },
    setTimeout: () => 'a timer',
  };
  const scope = Object.create(prototype, {
    WebSocket: { value: () => 'a socket', configurable: true, writable: true },
    fetch: { value: () => 'a host', configurable: true },
  }) as object;
  return { scope, prototype };
}

describe('the ways out', () => {
  it('are gone from the scope and from what lies behind it', () => {
    const { scope, prototype } = workerScope();
    expect(Object.getOwnPropertyDescriptor(prototype, 'fetch')).toBeDefined();
    closeWaysOut(scope);
    for (const name of WAYS_OUT) expect(name in scope, name).toBe(false);
    expect(Object.getOwnPropertyNames(prototype)).toEqual(['setTimeout']);
  });

  it('leave nothing to be read in a scope that does not let go of one', () => {
    const { prototype } = workerScope();
    const scope = Object.create(prototype, { caches: { value: {} } }) as object;
    expect(() => {
      closeWaysOut(scope);
    }).toThrow('caches cannot be taken away');
  });
});

describe('the worker', () => {
  it('leaves itself no way to reach a host, nor to keep anything', () => {
    expect(globalThis.fetch).toBeTypeOf('function');
    worker.main();
    for (const name of WAYS_OUT) expect(name in globalThis, name).toBe(false);
  });

  it('answers each file on the port that came with it', async () => {
    worker.main();
    const xml =
      '<?xml version="1.0"?><Order xmlns="urn:oasis:names:specification:ubl:schema:xsd:Order-2"/>';
    const bytes = new TextEncoder().encode(xml);
    const { promise, resolve } = Promise.withResolvers<unknown>();
    listeners[0]?.({ data: { name: 'factura.xml', bytes }, ports: [{ postMessage: resolve }] });
    expect(await promise).toEqual({ isInvoice: false, by: 'content' });
  });
});
