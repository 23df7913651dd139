// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Figures } from '../../components/options/figures.tsx';
import type { FiguresProps } from '../../components/options/figures.tsx';
import { marketAt } from '../../lib/marketplace/operators/index.ts';
import { LANGUAGES, wordsIn } from './sample.ts';

const PCC = marketAt('pccomponentes-prod.mirakl.net');
const UNKNOWN = marketAt('seller.example.com');

afterEach(() => {
  render(null, document.body);
});

function show(over: Partial<FiguresProps> = {}) {
  const props = {
    figures: [
      { market: PCC, own: {} },
      { market: UNKNOWN, own: {} },
    ],
    unnamed: [{ host: 'seller.example.com' }],
    markets: [{ id: 'conrad', name: 'Conrad' }],
    words: wordsIn('es'),
    onFigure: vi.fn(() => Promise.resolve()),
    onHostMarket: vi.fn(() => Promise.resolve()),
    ...over,
  };
  void act(() => {
    render(<Figures {...props} />, document.body);
  });
  return props;
}

async function open(index: number): Promise<void> {
  await act(() => {
    const details = document.querySelectorAll<HTMLDetailsElement>('section > details')[index];
    if (!details) throw new Error('no marketplace');
    details.open = true;
    details.dispatchEvent(new Event('toggle'));
  });
}

function control(figure: string, market = 'pccomponentes'): HTMLInputElement {
  const found = document.getElementById(`opt-figure-${market}-${figure}`);
  if (!found) throw new Error(`no field of ${figure}`);
  return found as HTMLInputElement;
}

async function enter(figure: string, text: string): Promise<void> {
  await act(async () => {
    const field = control(figure);
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    field.dispatchEvent(new Event('change', { bubbles: true }));
    await Promise.resolve();
  });
}

const rowOf = (figure: string) => control(figure).closest('tr')?.textContent ?? '';
const statusOf = (figure: string) =>
  document.getElementById(`${control(figure).id}-status`)?.textContent;

it('offers the published value only where there is one', async () => {
  show();
  await open(0);
  const first = (row: Element) => [
    row.querySelectorAll('td')[0]?.textContent,
    row.querySelector('select option')?.textContent,
  ];
  const offered = [...document.querySelectorAll('tr:has(select)')].map(first);
  const known = offered.filter(([published]) => published !== 'No se sabe');
  expect(known.length).toBeGreaterThan(0);
  expect(offered.length).toBeGreaterThan(known.length);
  for (const [published, option] of offered)
    expect(option).toBe(published === 'No se sabe' ? 'Ninguno' : 'El publicado');
});

it('shows what is published, who says so, since when and how sure it is', async () => {
  show();
  await open(0);
  expect(rowOf('replyLimit.hours')).toContain('24 horas');
  expect(rowOf('replyLimit.hours')).toContain('lo dice el propio marketplace');
  expect(rowOf('replyLimit.hours')).toContain('22 nov 2026');
  const link = control('replyLimit.hours').closest('tr')?.querySelector('a');
  expect(link?.href).toContain('https://marketplacehelp.pccomponentes.com/');
  expect(rowOf('followUp.by')).toContain('enviado a las tiendas, sin página pública');
  expect(rowOf('safetyStock')).toContain('No se sabe');
});

it('draws a marketplace’s table only once somebody opens it', async () => {
  show();
  expect(document.querySelector('table')).toBeNull();
  await open(1);
  expect(document.body.textContent).toContain('No se conoce nada publicado');
  expect(document.querySelectorAll('table')).toHaveLength(1);
});

it('stores the seller’s value when the field is left, and says so', async () => {
  const { onFigure } = show();
  await open(0);
  await enter('replyLimit.hours', '12');
  expect(onFigure).toHaveBeenCalledExactlyOnceWith('pccomponentes', 'replyLimit.hours', 12);
  expect(statusOf('replyLimit.hours')).toBe('Guardado.');
  await enter('invoice.required', 'false');
  expect(onFigure).toHaveBeenLastCalledWith('pccomponentes', 'invoice.required', false);
  await enter('invoice.asAttachment', 'copy');
  expect(onFigure).toHaveBeenLastCalledWith('pccomponentes', 'invoice.asAttachment', 'copy');
});

it.each([
  ['replyLimit.hours', '-3'],
  ['replyLimit.hours', '0'],
  ['replyLimit.warnHours', '30'],
  ['quality.approval_rate.limit', '120'],
])('refuses what makes no sense, and keeps what was typed: %s %s', async (figure, text) => {
  const { onFigure } = show();
  await open(0);
  await enter(figure, text);
  expect(onFigure).not.toHaveBeenCalled();
  expect(control(figure).getAttribute('aria-invalid')).toBe('true');
  expect(control(figure).getAttribute('aria-describedby')).toContain(`${figure}-status`);
  expect(statusOf(figure)).toContain('no se ha guardado');
  expect(control(figure).value).toBe(text);
  await enter(figure, '');
  expect(control(figure).hasAttribute('aria-invalid')).toBe(false);
});

it('goes back to what is published, and keeps the keyboard where it was', async () => {
  const { onFigure } = show({ figures: [{ market: PCC, own: { 'replyLimit.hours': 12 } }] });
  await open(0);
  expect(control('replyLimit.hours').value).toBe('12');
  const reset = document.querySelector<HTMLButtonElement>(
    '[aria-label="Restablecer Plazo para responder"]',
  );
  await act(async () => {
    reset?.click();
    await Promise.resolve();
  });
  expect(onFigure).toHaveBeenCalledExactlyOnceWith('pccomponentes', 'replyLimit.hours', undefined);
  expect(control('replyLimit.hours').value).toBe('');
  expect(document.activeElement).toBe(control('replyLimit.hours'));
});

it('says when a value could not be stored', async () => {
  show({ onFigure: () => Promise.reject(new Error('full')) });
  await open(0);
  await enter('replyLimit.hours', '12');
  expect(statusOf('replyLimit.hours')).not.toBe('Guardado.');
  expect(statusOf('replyLimit.hours')).not.toBe('');
});

it('names every field by its row and column, and every table', async () => {
  show();
  await open(0);
  for (const field of document.querySelectorAll('td input, td select')) {
    const names = field.getAttribute('aria-labelledby')?.split(' ') ?? [];
    expect(names).toHaveLength(2);
    for (const name of names) expect(document.getElementById(name)?.textContent).toBeTruthy();
  }
  const ids = [...document.querySelectorAll('[id]')].map(({ id }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const table of document.querySelectorAll('table'))
    expect(table.caption?.textContent).toContain('PcComponentes');
});

it('lets the seller say which marketplace an address is', async () => {
  const { onHostMarket } = show();
  const field = document.getElementById('opt-host-market-seller.example.com') as HTMLSelectElement;
  await act(() => {
    field.value = 'conrad';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onHostMarket).toHaveBeenCalledExactlyOnceWith('seller.example.com', 'conrad');
  await act(() => {
    field.value = '';
    field.dispatchEvent(new Event('change', { bubbles: true }));
  });
  expect(onHostMarket).toHaveBeenLastCalledWith('seller.example.com', undefined);
});

it.each(LANGUAGES)('has its words in %s', async (language) => {
  show({ words: wordsIn(language), figures: [{ market: PCC, own: { safetyStock: 4 } }] });
  await open(0);
  const empty = [...document.querySelectorAll('th, td:first-of-type, option, summary, caption')];
  for (const node of empty) expect(node.textContent.trim()).not.toBe('');
});
