import { pageOfText } from './page.ts';
import type { Page } from './page.ts';

const MAX_MARKUP = 2_000_000;
/** Elements that end a line, in HTML, Word (`w:p`, `w:br`) and OpenDocument (`text:p`, `text:h`). */
const BLOCKS =
  /<\/?(?:p|div|h[1-6]|li|tr|table|br|hr|section|header|footer|w:p|w:br|w:tr|text:p|text:h|table:table-row)(?=[\s/>])[^<>]{0,2000}>/giu;
/** In a table of Word or OpenDocument every cell holds paragraphs of its own. */
const CELLS = /<\/?(?:td|th|w:tab|w:tc|text:tab|table:table-cell)(?=[\s/>])[^<>]{0,2000}>/giu;
/** What is never closed hides the rest, as in browsers: looking for its end once is enough. */
const HIDDEN =
  /<(script|style|template)(?=[\s>])[\s\S]*?(?:<\/\1\s{0,9}>|$)|<!--[\s\S]*?(?:-->|$)/giu;
const ENTITIES: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  quot: '"',
  apos: "'",
  nbsp: ' ',
  euro: '€',
  deg: '°',
  ordm: 'º',
  ordf: 'ª',
  aacute: 'á',
  eacute: 'é',
  iacute: 'í',
  oacute: 'ó',
  uacute: 'ú',
  ntilde: 'ñ',
  ccedil: 'ç',
  auml: 'ä',
  ouml: 'ö',
  uuml: 'ü',
  szlig: 'ß',
  atilde: 'ã',
  otilde: 'õ',
  agrave: 'à',
  egrave: 'è',
  igrave: 'ì',
  ograve: 'ò',
  ugrave: 'ù',
  ecirc: 'ê',
  ocirc: 'ô',
  acirc: 'â',
};

function decode(entity: string): string {
  if (!entity.startsWith('#')) return ENTITIES[entity.toLowerCase()] ?? ' ';
  const code =
    entity[1]?.toLowerCase() === 'x' ? parseInt(entity.slice(2), 16) : Number(entity.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : ' ';
}

/** A page need not close its head: the body does. */
function withoutHead(markup: string): string {
  const start = markup.search(/<head[\s>]/iu);
  const length = start < 0 ? -1 : markup.slice(start).search(/<\/head[\s>]|<body[\s>]/iu);
  return length < 0 ? markup : markup.slice(0, start) + markup.slice(start + length);
}

/** Lines and cells of an HTML page, or of the body of a Word or OpenDocument file. */
export function pageOfMarkup(markup: string): Page {
  const text = withoutHead(markup.slice(0, MAX_MARKUP))
    .replace(HIDDEN, ' ')
    .replace(/\s+/gu, ' ')
    .replace(BLOCKS, '\n')
    .replace(CELLS, '\t')
    .replace(/<[^<>]{0,5000}>/gu, '')
    .replace(/&(#?\w{1,8});/gu, (_, entity: string) => decode(entity));
  return pageOfText(text);
}
