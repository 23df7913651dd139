// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import type { ThreadFact } from '../../lib/domain/facts.ts';
import { saysNoReply } from '../../lib/marketplace/pages/thread/no-reply.ts';
import { readThread } from '../../lib/marketplace/pages/thread/read.ts';
import { FIXTURE_ZONE } from './fixtures.ts';

beforeAll(() => {
  process.env.TZ = FIXTURE_ZONE;
});

const URL_OF_THREAD = new URL('https://x-prod.mirakl.net/inbox/shop/threads/3f2a0101');
const at = (day: number) => new Date(2026, 10, day, 10).getTime();
const message = (who: string, day: number, tag = 'div', badge = '') =>
  `<${tag} class="m"><b>${who}</b><span>${String(day)}/11/2026 10:00</span>${badge}<p>Hola, buenas tardes</p></${tag}>`;

function read(talk: string, beside = ''): Partial<ThreadFact> {
  const html = `<main><h1>Pedido 1234-A</h1>${beside}<section>${talk}</section><form><textarea></textarea><button>No requiere respuesta</button></form></main>`;
  const page = new DOMParser().parseFromString(html, 'text/html');
  const context = {
    now: at(27),
    lang: 'es',
    shopName: 'TecnoSur',
    operatorNames: ['PcComponentes'],
  };
  const [fact] = readThread(page, URL_OF_THREAD, context).facts;
  return fact?.type === 'thread' ? fact : {};
}

const line = (text: string) => `<div class="event">${text}</div>`;
const C = (day: number) => message('Cliente', day);
const S = (day: number) => message('Tienda', day);
const MARK = line('No requiere respuesta');

describe('"no reply required" on a thread’s page', () => {
  it.each([
    ['a line after the last message', C(20) + MARK, false, undefined],
    ['a line between, and the customer after it', C(20) + MARK + C(22) + C(23), true, 22],
    ['the same, newest first', C(23) + C(22) + MARK + C(20), true, 22],
    ['a line between, then the shop', C(20) + MARK + S(22), false, undefined],
    [
      'a line with its moment',
      C(20) + line('No requiere respuesta (21/11/2026 11:00)') + C(22),
      true,
      22,
    ],
    [
      'a line of its own with writer and moment apart',
      `${C(20)}<div class="event"><i>No requiere respuesta</i> <time datetime="2026-11-21T10:00:00Z">21 nov</time></div>${C(22)}`,
      true,
      22,
    ],
    [
      'the same as the last line',
      `${C(20)}<div class="event"><i>No requiere respuesta</i> <time datetime="2026-11-21T10:00:00Z">21 nov</time></div>`,
      false,
      undefined,
    ],
    [
      'a badge in the head of the last message',
      C(20) + message('Cliente', 22, 'div', '<i>No requiere respuesta</i>'),
      false,
      undefined,
    ],
    [
      'a badge in the head of an earlier message',
      message('Cliente', 20, 'div', '<i>No requiere respuesta</i>') + C(22),
      true,
      22,
    ],
    [
      'list items',
      `<ul>${message('Cliente', 20, 'li')}<li class="event">No requiere respuesta</li>${message('Cliente', 22, 'li')}</ul>`,
      true,
      22,
    ],
    ['no line at all: the button is an offer', C(20) + C(22), true, 20],
    [
      'somebody writes so',
      `${C(20)}<div class="m"><b>Cliente</b><span>22/11/2026 10:00</span><p>No requiere respuesta</p></div>`,
      true,
      20,
    ],
  ])('%s', (_what, talk, waiting, day) => {
    const fact = read(talk);
    expect([fact.waiting, fact.waitingSince]).toEqual([waiting, day && at(day)]);
  });

  it.each([
    ['a state beside the messages', '<p><span>No requiere respuesta</span></p>', false],
    ['a switch that is on', '<button aria-pressed="true">No requiere respuesta</button>', false],
    ['a switch that is off', '<button aria-pressed="false">No requiere respuesta</button>', true],
  ])('%s', (_what, beside, waiting) => {
    expect(read(C(20) + C(22), beside).waiting).toBe(waiting);
  });

  it('is no message: the last one and its writer stay', () => {
    const marked = `${C(20)}<div class="event"><i>No requiere respuesta</i> <time datetime="2026-11-21T10:00:00Z">21 nov</time></div>`;
    expect(read(marked)).toMatchObject({ lastFrom: 'customer', lastMessageAt: at(20) });
  });

  it('is no answer', () => {
    expect(read(C(20) + MARK + S(22)).replies).toBeUndefined();
    expect(read(C(20) + S(22)).replies).toEqual([
      { askedAt: at(20), answeredAt: at(22), customerAskedAt: at(20) },
    ]);
  });
});

describe('answers are measured only where moments are exact', () => {
  it.each([
    ['days only', '20/11/2026', '22/11/2026'],
    ['distances', 'hace 7 días', 'hace 5 días'],
  ])('%s', (_what, asked, answered) => {
    const of = (who: string, when: string) =>
      `<div class="m"><b>${who}</b><span>${when}</span><p>Hola, buenas tardes</p></div>`;
    const fact = read(of('Cliente', asked) + of('Tienda', answered));
    expect(fact.waiting).toBe(false);
    expect(fact.replies).toBeUndefined();
  });
});

describe('the words for it', () => {
  it.each([
    'No requiere respuesta',
    'No requiere respuesta · 22/11/2026',
    'Marcado como «No requiere respuesta» por TecnoSur',
    'No reply required',
    'No response required',
    'Marked as "No reply required" on 22 Nov 2026',
    'Aucune réponse requise',
    'Ne nécessite pas de réponse',
    'Marquée comme « aucune réponse requise »',
    'Keine Antwort erforderlich',
    'Als „Keine Antwort erforderlich“ markiert',
    'Não requer resposta',
    'Nessuna risposta necessaria',
    'Non richiede risposta',
  ])('%s', (text) => {
    expect(saysNoReply(text)).toBe(true);
  });

  it.each([
    'Si el cliente no espera nada, pulsa «No requiere respuesta»',
    'Puedes marcarlo como «No requiere respuesta»',
    'You can mark it as "No reply required"',
    'Conversations marked as "No reply required" do not count towards your response time',
    'Requiere respuesta',
    'Respuesta requerida',
    'No reply yet',
    'Sin respuesta',
    'Keine Antwort',
    '',
  ])('not %j', (text) => {
    expect(saysNoReply(text)).toBe(false);
  });
});
