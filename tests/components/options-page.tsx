import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { OptionsView } from '../../components/options/options-view.tsx';
import { valuesOf } from '../../entrypoints/options/form-values.ts';
import { NO_TEMPLATES } from '../../lib/domain/templates/library.ts';
import { NOW, wordsIn } from './sample.ts';

const es = wordsIn('es');
export const DEFAULTS = valuesOf({ version: 1, rules: {}, markets: {}, shops: {} });

/** Puts the options page on the screen; what it asks for is counted. */
export function show(over: Partial<Parameters<typeof OptionsView>[0]> = {}) {
  const props = {
    values: DEFAULTS,
    edition: 0,
    words: es,
    now: NOW,
    markets: [{ id: 'worten', name: 'Worten' }],
    shops: [{ id: 'a.mirakl.net|1', name: 'Delta' }],
    marketplaces: [
      { host: 'pccomponentes-prod.mirakl.net', name: 'PcComponentes', removable: false },
      { host: 'marketplace.worten.pt', name: 'Worten', removable: true },
    ],
    figures: {
      figures: [],
      unnamed: [],
      onFigure: vi.fn(() => Promise.resolve()),
      onHostMarket: vi.fn(() => Promise.resolve()),
    },
    templates: {
      templates: NO_TEMPLATES,
      onTemplates: vi.fn(() => Promise.resolve()),
      newId: () => 'own-1',
    },
    connections: null,
    onSave: vi.fn(() => Promise.resolve()),
    onAdd: vi.fn(() => Promise.resolve(true)),
    onRemove: vi.fn(),
    onDelete: vi.fn(() => Promise.resolve()),
    ...over,
  };
  void act(() => {
    render(<OptionsView {...props} />, document.body);
  });
  return props;
}

export function control(id: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`#${id}`);
  if (!found) throw new Error(`no #${id}`);
  return found;
}

export async function type(id: string, text: string) {
  await act(() => {
    const field = control(id);
    field.value = text;
    field.dispatchEvent(
      new Event(field.tagName === 'SELECT' ? 'change' : 'input', { bubbles: true }),
    );
  });
}

/** Clicks the button of this label or text. */
export async function click(label: string) {
  await act(async () => {
    const button = [...document.querySelectorAll('button')].find(
      (one) => (one.getAttribute('aria-label') ?? one.textContent) === label,
    );
    if (!button) throw new Error(`no button ${label}`);
    button.click();
    await Promise.resolve();
  });
}

export async function submit(index: number) {
  await act(async () => {
    document.querySelectorAll('form')[index]?.requestSubmit();
    await new Promise((resolve) => setTimeout(resolve));
  });
}
