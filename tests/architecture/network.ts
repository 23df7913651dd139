/** Ways in which a script could reach a host, and what to do instead. */
const REACHES: readonly { readonly what: RegExp; readonly advice: string }[] = [
  { what: /(?<![\w$.])fetch\(|\b(?:globalThis|window|self)\.fetch\b/, advice: 'asks the network' },
  { what: /\bXMLHttpRequest\b/, advice: 'asks the network' },
  {
    what: /\bWebSocket\b|\bEventSource\b|\bWebTransport\b|\bRTCPeerConnection\b/,
    advice: 'opens a connection',
  },
  { what: /\bsendBeacon\b/, advice: 'reports to somebody' },
  {
    what: /\bimportScripts\s*\(|\bimport\s*\(\s*["'`]https?:/,
    advice: 'loads code from elsewhere',
  },
  { what: /\bfrom\s*["']https?:|\.src\s*=\s*["'`]https?:/, advice: 'loads code from elsewhere' },
  { what: /(?<![\w$.])eval\(|\bnew Function\(/, advice: 'makes code from text' },
];

export interface Exception {
  /** Script of the built extension. */
  readonly script: string;
  /** The passage that is meant, so that nothing else slips through with it. */
  readonly passage: RegExp;
  readonly why: string;
}

const CONTEXT_CHARACTERS = 60;

/** One line per passage of a built script that could reach a host, exceptions left out. */
export function reachingPassages(
  scripts: ReadonlyMap<string, string>,
  exceptions: readonly Exception[],
): readonly string[] {
  return [...scripts].flatMap(([script, text]) => {
    const meant = exceptions.filter((exception) => exception.script === script);
    const rest = meant.reduce((left, { passage }) => left.replace(passage, ''), text);
    return REACHES.flatMap(({ what, advice }) => {
      const found = what.exec(rest);
      return found ? [`${script} ${advice}: …${around(rest, found.index)}…`] : [];
    });
  });
}

/** Exceptions that no longer apply: they would hide the next one. */
export function needlessExceptions(
  scripts: ReadonlyMap<string, string>,
  exceptions: readonly Exception[],
): readonly string[] {
  return exceptions
    .filter(({ script, passage }) => !passage.test(scripts.get(script) ?? ''))
    .map(
      ({ script, why }) => `${script} has no such passage any more (${why}): delete the exception`,
    );
}

function around(text: string, index: number): string {
  return text.slice(Math.max(0, index - CONTEXT_CHARACTERS), index + CONTEXT_CHARACTERS);
}
