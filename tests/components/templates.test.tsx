// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { InsertOutcome } from '../../components/in-page/templates.tsx';
import { Templates } from '../../components/in-page/templates.tsx';
import { NO_TEMPLATES, withOwn } from '../../lib/domain/templates/library.ts';
import type { TemplateOffer } from '../../lib/domain/templates/offer.ts';
import { templateOffer } from '../../lib/domain/templates/offer.ts';
import { wordsIn } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

const GIFT = { id: 'g', name: 'Regalo', texts: { es: 'Le enviamos un regalo.' } };
const offer = (some: Partial<TemplateOffer> = {}): TemplateOffer => ({
  ...templateOffer(
    withOwn(NO_TEMPLATES, GIFT),
    [{ rule: 'delivery-follow-up', title: { key: 'x' } }],
    {
      language: 'es',
      expected: ['es'],
      values: { orderId: '402-A', shopName: 'Ratones del Sur' },
      zone: 'Europe/Madrid',
    },
  ),
  ...some,
});

function show(some: Partial<TemplateOffer> = {}, outcome: InsertOutcome = 'inserted') {
  const props = {
    offer: offer(some),
    words: wordsIn('es'),
    onInsert: vi.fn((_text: string) => Promise.resolve(outcome)),
    onCopy: vi.fn((_text: string) => Promise.resolve(true)),
  };
  void act(() => {
    render(<Templates {...props} />, document.body);
  });
  return props;
}

const items = () => [...document.querySelectorAll<HTMLElement>('[data-template]')];
const item = (id: string) => items().find((one) => one.dataset.template === id)!;
const said = () => document.querySelector('.t-template-said')!.textContent;
async function press(id: string, button: number) {
  await act(async () => {
    item(id).querySelectorAll('button')[button]!.click();
    await Promise.resolve();
    await Promise.resolve();
  });
}
function choose(language: string) {
  void act(() => {
    const select = document.querySelector('select')!;
    select.value = language;
    select.dispatchEvent(new Event('change', { bubbles: true }));
  });
}

describe('ready texts in the page', () => {
  it('stand first when a task asks for them, the others behind one click', () => {
    show();
    expect(items()[0]?.dataset.template).toBe('delivery-follow-up');
    expect(item('delivery-follow-up').closest('.t-template-more')).toBeNull();
    expect(item('delay').closest('.t-template-more')).not.toBeNull();
    expect(item('g').querySelector('summary')!.textContent).toBe('Regalo');
  });

  it('leave the operator’s note to its own form', () => {
    show();
    expect(items().map(({ dataset }) => dataset.template)).not.toContain('contact-note');
  });

  it('go into the message exactly as they are shown', async () => {
    const { onInsert } = show();
    const shown = item('delivery-follow-up').querySelector('.t-template-text')!.textContent;
    expect(shown).toContain('402-A');
    expect(shown).toContain('Ratones del Sur');
    await press('delivery-follow-up', 0);
    expect(onInsert.mock.calls).toEqual([[shown]]);
    expect(said()).toContain('Insertado');
  });

  it('show what is missing before anything is inserted, and by name', async () => {
    const { onInsert } = show();
    const shipped = item('shipped');
    expect(shipped.querySelectorAll('mark').length).toBe(2);
    expect(shipped.textContent).toContain('transportista, número de seguimiento');
    expect(shipped.querySelector('.t-template-text')!.textContent.split('[…]').length).toBe(3);
    expect(item('delay').textContent).toContain('Faltan datos:');
    expect(item('delivery-follow-up').textContent).not.toContain('Faltan');
    await press('shipped', 0);
    expect(onInsert.mock.calls[0]![0]).toContain('Lo entregará […]');
  });

  it.each<[InsertOutcome, string]>([
    ['no-composer', 'No se ha encontrado dónde escribir'],
    ['refused', 'no ha aceptado'],
  ])('say so when they did not get there: %s', async (outcome, words) => {
    show({}, outcome);
    await press('delay', 0);
    expect(said()).toContain(words);
  });

  it('can be copied instead', async () => {
    const { onCopy } = show();
    await press('delivery-follow-up', 1);
    expect(onCopy.mock.calls[0]![0]).toContain('402-A');
    expect(said()).toContain('Copiado');
  });

  it('wait for the seller’s choice where the language is not certain', () => {
    show({ language: undefined, expected: ['nl', 'fr', 'de'] });
    expect(items()).toEqual([]);
    expect(document.body.textContent).toContain('elígelo tú');
    const options = [...document.querySelectorAll('option')].map(({ value }) => value);
    expect(options.slice(0, 4)).toEqual(['', 'nl', 'fr', 'de']);
    choose('fr');
    expect(item('delay').querySelector('.t-template-text')!.getAttribute('lang')).toBe('fr');
    expect(document.body.textContent).not.toContain('elígelo tú');
  });

  it('warn when another language is chosen than the channel’s', () => {
    show();
    expect(document.querySelector('.t-template-warning')).toBeNull();
    choose('de');
    expect(document.querySelector('.t-template-warning')!.textContent).toContain('español');
  });

  it('say when one is not written in the language', () => {
    show();
    choose('pl');
    expect(item('g').querySelector('button')).toBeNull();
    expect(item('g').textContent).toContain('polaco');
  });

  it('leave the caret where it is when pressed', () => {
    show();
    const press = new MouseEvent('mousedown', { cancelable: true, bubbles: true });
    item('delay').querySelector('button')!.dispatchEvent(press);
    expect(press.defaultPrevented).toBe(true);
  });
});
