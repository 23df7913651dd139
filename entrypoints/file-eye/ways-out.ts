/**
 * What a script in a worker could reach a host with, speak to another context of the extension, or
 * keep something. `navigator` leads to storage and devices; the PDF library puts up with an empty one
 * of its own. Without `postMessage` it also does not take the worker for its own.
 */
export const WAYS_OUT: readonly string[] = [
  'fetch fetchLater XMLHttpRequest WebSocket WebSocketStream EventSource WebTransport',
  'RTCPeerConnection RTCDataChannel importScripts FontFace fonts Notification',
  'Worker SharedWorker BroadcastChannel postMessage clients registration chrome browser',
  'indexedDB caches cookieStore webkitRequestFileSystem webkitRequestFileSystemSync',
  'webkitResolveLocalFileSystemURL webkitResolveLocalFileSystemSyncURL navigator',
].flatMap((names) => names.split(' '));

/**
 * Takes them away for good: from the scope itself and from every prototype behind it, where most of
 * them live and could be fetched from again.
 *
 * `import()` is syntax and stays; where it may load from, the manifest's policy says.
 *
 * @throws TypeError when one of them cannot be taken away: nothing may be read in such a scope
 */
export function closeWaysOut(scope: object): void {
  for (const name of WAYS_OUT) {
    for (let at: object | null = scope; at; at = Reflect.getPrototypeOf(at)) {
      if (!Reflect.deleteProperty(at, name)) throw new TypeError(`${name} cannot be taken away`);
    }
  }
}
