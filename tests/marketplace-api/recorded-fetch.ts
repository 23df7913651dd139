/** One request as it would have left. */
export interface Sent {
  readonly url: URL;
  readonly init: RequestInit;
}

/** Takes requests in place of the network and answers as a test says. */
export function recordedFetch(answer: (sent: Sent, index: number) => Response) {
  const sent: Sent[] = [];
  const fetch = (input: RequestInfo | URL, init: RequestInit = {}): Promise<Response> => {
    const address =
      typeof input === 'string' ? input : input instanceof URL ? input.href : input.url;
    const one = { url: new URL(address), init };
    sent.push(one);
    return Promise.resolve(answer(one, sent.length - 1));
  };
  return { fetch, sent };
}
