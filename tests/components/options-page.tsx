import { render } from 'preact';
import { act } from 'preact/test-utils';
import { vi } from 'vitest';
import { OptionsView } from '../../components/options/options-view.tsx';
import { badgeOf, notifyOf, switchesOf } from '../../entrypoints/options/at-once.ts';
import { valuesOf } from '../../entrypoints/options/form-values.ts';
import type { DiagnosticsView } from '../../lib/domain/diagnostics-view.ts';
import { NO_TEMPLATES } from '../../lib/domain/templates/library.ts';
import type { Imported, NotImported } from '../../lib/platform/backup.ts';
import { NOW, wordsIn } from './sample.ts';

const es = wordsIn('es');
export const NOTHING = { version: 1, rules: {}, markets: {}, shops: {} } as const;
export const DEFAULTS = valuesOf(NOTHING);

/** What the diagnostics tell of a browser that has read one page of one shop. */
export const DIAGNOSIS: DiagnosticsView = {
  now: NOW,
  version: '1.2.3',
  browser: 'Firefox 140.0',
  pages: [
    {
      ...{ shop: 'a.mirakl.net|1', shopLabel: 'Delta', page: 'orders', by: 'page' },
      ...{ at: NOW - 60_000, readAt: NOW - 60_000, status: 'partial' },
      problems: [{ code: 'column:quantity', count: 3 }],
    },
  ],
  faults: [{ time: NOW - 60_000, where: 'background', code: 'TypeError', version: '1', times: 2 }],
  kept: { facts: 12, tasks: 3, visits: 1 },
  storage: 'disk',
};

type Props = Parameters<typeof OptionsView>[0];
const done = () => vi.fn(() => Promise.resolve());

/** What a browser answers in which nothing is set and everything works. */
function partsAtRest() {
  return {
    figures: { figures: [], unnamed: [], onFigure: done(), onHostMarket: done() },
    rules: { switches: switchesOf(NOTHING), onRule: done(), onShopRule: done() },
    badge: { badge: badgeOf(NOTHING), onLateOnly: done(), onRule: done(), onShop: done() },
    templates: { templates: NO_TEMPLATES, onTemplates: done(), newId: () => 'own-1' },
    notifications: {
      ...{ notify: notifyOf(NOTHING), mayNotify: false, onWish: done() },
      onNotify: vi.fn<Props['notifications']['onNotify']>(() => Promise.resolve('on')),
    },
    language: { onLanguage: done() },
    data: {
      ...{ travel: { state: 'on', onTravel: done(), onClear: done() }, onExport: done() },
      ...{ onSaveTasks: done(), onSaveEvidence: done() },
      onLook: vi.fn((): NotImported | undefined => undefined),
      onImport: vi.fn(() => Promise.resolve<Imported>({ ok: false, fault: 'foreign' })),
    },
    diagnostics: {
      ...{ onDiagnose: vi.fn(() => Promise.resolve(DIAGNOSIS)), onCopy: done() },
      reportOf: ({ version }: DiagnosticsView) => `Trastienda ${version}`,
    },
    about: { version: '1.2.3', welcomeUrl: '/welcome.html', reportsUrl: '/reports.html' },
  } satisfies Partial<Props>;
}

/** Puts the options page on the screen; what it asks for is counted. */
export function show(over: Partial<Props> = {}) {
  const props = {
    ...partsAtRest(),
    values: DEFAULTS,
    edition: 0,
    words: es,
    now: NOW,
    isLocked: () => false,
    markets: [{ id: 'worten', name: 'Worten' }],
    shops: [{ id: 'a.mirakl.net|1', name: 'Delta' }],
    marketplaces: [
      { host: 'pccomponentes-prod.mirakl.net', name: 'PcComponentes', removable: false },
      { host: 'marketplace.worten.pt', name: 'Worten', removable: true },
    ],
    connections: null,
    onSave: done(),
    onAdd: vi.fn(() => Promise.resolve(true)),
    onRemove: vi.fn(),
    onDelete: done(),
    ...over,
  } satisfies Props;
  void act(() => {
    render(<OptionsView {...props} />, document.body);
  });
  return props;
}

type Part = 'rules' | 'badge' | 'notifications' | 'data' | 'diagnostics';

/** A part of a page at rest, with some of it otherwise. */
export function part<P extends Part>(name: P, over: Partial<Props[P]>): Pick<Props, P> {
  const rest: Pick<Props, Part> = partsAtRest();
  const changed: Partial<Props> = { [name]: { ...rest[name], ...over } };
  return changed as Pick<Props, P>;
}

/** What a section says. */
export function textOf(id: string): string {
  return document.getElementById(id)?.textContent ?? '';
}

export function control(id: string): HTMLInputElement {
  const found = document.querySelector<HTMLInputElement>(`[id="${id}"]`);
  if (!found) throw new Error(`no #${id}`);
  return found;
}

/** Lets everything that was promised come about, and be drawn. */
export async function settle() {
  await act(() => new Promise((resolve) => setTimeout(resolve)));
}

/** Chooses from a list. */
export async function choose(list: HTMLSelectElement, value: string) {
  list.value = value;
  list.dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

/** The box or switch of this label. */
export function box(label: string): HTMLInputElement {
  const [found] = [...document.querySelectorAll('label')].filter(
    ({ textContent }) => textContent.trim() === label,
  );
  const input = found?.control ?? found?.querySelector('input');
  const named = input ?? (found ? document.getElementById(found.htmlFor) : null);
  if (!named) throw new Error(`no box ${label}`);
  return named as HTMLInputElement;
}

export async function tick(label: string) {
  box(label).click();
  await settle();
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
