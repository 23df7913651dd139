// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { composerOf, draftIn } from '../../lib/marketplace/pages/composer.ts';
import type { PageKind } from '../../lib/domain/reading.ts';

afterEach(() => {
  document.body.replaceChildren();
});

function fill(html: string): void {
  const parsed = new DOMParser().parseFromString(`<body>${html}</body>`, 'text/html');
  document.body.replaceChildren(
    ...[...parsed.body.childNodes].map((node) => document.importNode(node, true)),
  );
}

/** The id of what counts as the composer when something is typed at `#at`. */
function composerAt(html: string, kind: PageKind): string | undefined {
  fill(html);
  const found = composerOf(document.querySelector('#at')!, kind);
  return found && (found.id || 'unnamed');
}

const AREA = '<textarea id="at"></textarea>';
const beside = (more: string, attributes = '') =>
  `<main><div><textarea id="at" ${attributes}></textarea>${more}</div></main>`;

describe('a reply is typed in', () => {
  it.each<[string, PageKind, string, string]>([
    ['a text area of a thread', 'thread', AREA, 'at'],
    ['a text area of the inbox', 'inbox', AREA, 'at'],
    ['an editable box', 'thread', '<div id="at" contenteditable="true"></div>', 'at'],
    ['an editable box without a value', 'thread', '<div id="at" contenteditable></div>', 'at'],
    ['one for plain text', 'thread', '<p id="at" contenteditable="plaintext-only"></p>', 'at'],
    [
      'what is inside one',
      'thread',
      '<div id="box" contenteditable><p><b id="at">x</b></p></div>',
      'box',
    ],
    [
      'nested ones: the outer',
      'thread',
      '<div id="box" contenteditable="true"><p id="at" contenteditable="true">x</p></div>',
      'box',
    ],
    ['a box named in Spanish', 'order', beside('', 'placeholder="Escribe un mensaje…"'), 'at'],
    ['… in English', 'order', beside('', 'aria-label="Your message"'), 'at'],
    ['… in Portuguese', 'order', beside('', 'placeholder="A sua mensagem"'), 'at'],
    ['… in French', 'order', beside('', 'placeholder="Répondre au client"'), 'at'],
    ['… in German', 'order', beside('', 'aria-label="Nachricht an Kunden"'), 'at'],
    ['… in Italian', 'order', beside('', 'placeholder="La tua risposta"'), 'at'],
    ['a box named by its field name', 'order', beside('', 'name="messageBody"'), 'at'],
    ['a box named by a label', 'order', `<label for="at">Respuesta</label>${AREA}`, 'at'],
    ['a box within its label', 'order', `<label>Message ${AREA}</label>`, 'at'],
    [
      'a box labelled from elsewhere',
      'order',
      `<b id="l">Mensaje</b><textarea id="at" aria-labelledby="x l"></textarea>`,
      'at',
    ],
    [
      'an editor’s box with a placeholder of its own',
      'order',
      '<div id="at" contenteditable data-placeholder="Mensaje"></div>',
      'at',
    ],
    ['a box beside a send button', 'order', beside('<button>Enviar</button>'), 'at'],
    ['… a button in German', 'order-documents', beside('<button>Senden</button>'), 'at'],
    ['… a reply button', 'order', beside('<div role="button">Répondre</div>'), 'at'],
    [
      '… a button that is an icon',
      'order',
      beside('<button aria-label="Invia"><svg></svg></button>'),
      'at',
    ],
    ['… a submit field', 'order', beside('<input type="submit" value="Send message">'), 'at'],
    [
      '… a few steps away',
      'order',
      `<main><div><div><div>${AREA}</div></div><button>Enviar</button></div></main>`,
      'at',
    ],
    ['… or a button that attaches', 'order', beside('<button>Adjuntar archivo</button>'), 'at'],
    ['a box on an incident’s page', 'incidents', beside('<button>Responder</button>'), 'at'],
  ])('%s', (_what, kind, html, id) => {
    expect(composerAt(html, kind)).toBe(id);
  });
});

describe('no reply is typed in', () => {
  it.each<[string, PageKind, string]>([
    ['a field', 'thread', '<input id="at">'],
    ['a search', 'thread', `<div role="search">${AREA}</div>`],
    ['what is no box', 'thread', '<p id="at">x</p>'],
    ['a box that cannot be edited', 'thread', '<div id="at" contenteditable="false">x</div>'],
    [
      'a note on an order',
      'order',
      beside('<button>Guardar</button>', 'placeholder="Nota interna"'),
    ],
    ['a description', 'offer', beside('<button>Save</button>', 'aria-label="Description"')],
    [
      'a box whose send button is far away',
      'order',
      `<main>${'<div>'.repeat(7)}${AREA}${'</div>'.repeat(7)}<button>Enviar</button></main>`,
    ],
    ['a box of the frame', 'order', `<div>${AREA}</div><main><button>Enviar</button></main>`],
    ['a box beside a button that only cancels', 'order', beside('<button>Cancelar</button>')],
    [
      'a box whose label speaks of something else',
      'order',
      `<label for="at">Observaciones</label>${AREA}`,
    ],
  ])('%s', (_what, kind, html) => {
    expect(composerAt(html, kind)).toBeUndefined();
  });
});

describe('what has been typed', () => {
  const draft = (html: string) => {
    fill(html);
    return draftIn(document.querySelector<HTMLElement>('#at')!);
  };

  it.each([
    ['a text area’s value', '<textarea id="at">Hola\nAna</textarea>', 'Hola\nAna'],
    ['line ends', '<div id="at" contenteditable>Hola<br>Ana</div>', 'Hola\nAna'],
    [
      'one line a block',
      '<div id="at" contenteditable><p>Hola</p><p>Ana</p></div>',
      '\nHola\n\nAna\n',
    ],
    [
      'list items',
      '<div id="at" contenteditable><ul><li>uno</li><li>dos</li></ul></div>',
      '\n\nuno\n\ndos\n\n',
    ],
    ['words in pieces', '<div id="at" contenteditable>Ho<b>la</b> <i>A</i>na</div>', 'Hola Ana'],
    [
      'quotations as such',
      '<div id="at" contenteditable><blockquote>Hi</blockquote>Hola</div>',
      '\n> Hi\nHola',
    ],
    [
      'nothing of what cannot be edited',
      '<div id="at" contenteditable>Hola<span contenteditable="false">@Ana</span></div>',
      'Hola',
    ],
    ['nothing', '<div id="at" contenteditable></div>', ''],
  ])('%s', (_what, html, text) => {
    expect(draft(html)).toBe(text);
  });

  it('is cut at 20,000 characters', () => {
    expect(draft(`<div id="at" contenteditable>${'a'.repeat(30_000)}</div>`)).toHaveLength(20_000);
    expect(draft(`<textarea id="at">${'a'.repeat(30_000)}</textarea>`)).toHaveLength(20_000);
  });

  it('is what stands in the area now, not what it began with', () => {
    fill('<textarea id="at">old</textarea>');
    const box = document.querySelector<HTMLTextAreaElement>('#at')!;
    box.value = 'new';
    expect(draftIn(box)).toBe('new');
  });
});
