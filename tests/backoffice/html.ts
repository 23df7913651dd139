/** Markup that is already escaped. */
export class Html {
  readonly text: string;

  constructor(text: string) {
    this.text = text;
  }
}

type Part = Html | string | number | false | undefined | readonly Html[];

/** html`<b>${name}</b>`: everything put in is escaped unless it is `Html` itself. */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(
    strings.reduce(
      (text, string, i) => text + string + (i < parts.length ? put(parts[i]) : ''),
      '',
    ),
  );
}

function put(part: Part): string {
  if (part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (Array.isArray(part)) return part.map((one: Html) => one.text).join('');
  return escapeHtml(String(part));
}

const ENTITIES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
  '\u0000': '\ufffd',
};

function escapeHtml(text: string): string {
  // eslint-disable-next-line no-control-regex -- a parser would drop the character; a server replaces it
  return text.replace(/[&<>"'\u0000]/g, (character) => ENTITIES[character] ?? character);
}
