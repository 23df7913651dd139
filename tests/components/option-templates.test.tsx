// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { TemplateSettings } from '../../lib/domain/templates/library.ts';
import { NO_TEMPLATES, withOwn, withText } from '../../lib/domain/templates/library.ts';
import { READY_TEXTS } from '../../lib/domain/templates/texts/index.ts';
import { Templates } from '../../components/options/templates.tsx';
import { click, control, type } from './options-page.tsx';
import { wordsIn } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

const GIFT = { id: 'g', name: 'Regalo', texts: { es: 'Un regalo.' } };
function open(
  templates: TemplateSettings = NO_TEMPLATES,
  onTemplates = vi.fn((_next: TemplateSettings) => Promise.resolve()),
) {
  const props = { templates, onTemplates, newId: () => 'new', words: wordsIn('es') };
  void act(() => {
    render(<Templates {...props} />, document.body);
  });
  return onTemplates;
}
const press = async (label: string) => {
  await click(label);
  await act(() => Promise.resolve());
};
const section = () => document.querySelector('#opt-templates')!.textContent;

describe('ready texts in the options', () => {
  it('show ours, in the language chosen', async () => {
    open();
    expect(control('opt-template-text').value).toBe(READY_TEXTS.es.delay);
    await type('opt-template-language', 'pl');
    await type('opt-template', 'refund-made');
    expect(control('opt-template-text').value).toBe(READY_TEXTS.pl['refund-made']);
  });

  it('can be put in other words, and given back', async () => {
    const onTemplates = open();
    await type('opt-template-text', 'Va tarde, {orderId}.');
    await press('Guardar el texto');
    const changed = withText(NO_TEMPLATES, 'delay', 'es', 'Va tarde, {orderId}.');
    expect(onTemplates.mock.calls).toEqual([[changed]]);
    expect(section()).toContain('Texto guardado.');
    await press('Volver al texto original');
    expect(onTemplates.mock.lastCall).toEqual([NO_TEMPLATES]);
    expect(control('opt-template-text').value).toBe(READY_TEXTS.es.delay);
  });

  it.each<[string, string, string]>([
    ['a placeholder that nothing fills', 'Hola {nombre}', '{nombre}'],
    ['a text that is too long', 'x'.repeat(4001), '4000'],
  ])('are not kept with %s', async (_, text, words) => {
    const onTemplates = open();
    await type('opt-template-text', text);
    expect(control('opt-template-text').getAttribute('aria-invalid')).toBe('true');
    expect(section()).toContain(words);
    await press('Guardar el texto');
    expect(onTemplates).not.toHaveBeenCalled();
  });

  it('follow what was written elsewhere, and leave alone what is being typed', async () => {
    const onTemplates = open();
    open(withText(NO_TEMPLATES, 'delay', 'es', 'Llega el lunes.'), onTemplates);
    expect(control('opt-template-text').value).toBe('Llega el lunes.');
    await type('opt-template-text', 'Llega el martes.');
    const elsewhere = withText(NO_TEMPLATES, 'shipped', 'es', 'Sale hoy.');
    open(withText(elsewhere, 'delay', 'es', 'Llega el jueves.'), onTemplates);
    expect(control('opt-template-text').value).toBe('Llega el martes.');
    await press('Guardar el texto');
    const all = withText(elsewhere, 'delay', 'es', 'Llega el martes.');
    expect(onTemplates.mock.lastCall).toEqual([all]);
  });

  it('get a further one with a name', async () => {
    const onTemplates = open();
    await press('Añadir un texto propio');
    await press('Guardar el texto');
    expect(onTemplates).not.toHaveBeenCalled();
    await type('opt-template-name', ' Regalo ');
    await type('opt-template-text', 'Un regalo.');
    await press('Guardar el texto');
    const kept = withOwn(NO_TEMPLATES, { id: 'new', name: 'Regalo', texts: { es: 'Un regalo.' } });
    expect(onTemplates.mock.calls).toEqual([[kept]]);
    expect(control('opt-template').value).toBe('new');
  });

  it('lose one of the seller’s own when he removes it', async () => {
    const onTemplates = open(withOwn(NO_TEMPLATES, GIFT));
    await type('opt-template', 'g');
    expect(control('opt-template-text').value).toBe('Un regalo.');
    await press('Quitar Regalo');
    expect(onTemplates.mock.lastCall).toEqual([NO_TEMPLATES]);
    expect(control('opt-template').value).toBe('delay');
  });

  it('say so when they could not be kept', async () => {
    open(
      NO_TEMPLATES,
      vi.fn(() => Promise.reject(new Error('quota'))),
    );
    await type('opt-template-text', 'Va tarde.');
    await press('Guardar el texto');
    await act(() => Promise.resolve());
    expect(section()).toContain('No se ha podido guardar');
  });
});
