// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Notice } from '../../components/in-page/notice.tsx';
import { Panel } from '../../components/in-page/panel.tsx';
import { sayProblems } from '../../components/in-page/problems.ts';
import { MARK_STYLE } from '../../components/in-page/mark-style.ts';
import { NOTICE_STYLE, PANEL_STYLE } from '../../components/in-page/style.ts';
import { adoptStyles } from '../../components/ui/adopt-styles.ts';
import type { PanelState } from '../../lib/domain/views.ts';
import { LANGUAGES, NOW, panel, panelActions, task, wordsIn } from './sample.ts';

const es = wordsIn('es');
const actions = panelActions();

afterEach(() => {
  render(null, document.body);
});

function show(state: PanelState, open = true, onToggle?: (open: boolean) => void) {
  void act(() => {
    render(<Panel {...{ state, onToggle, actions }} words={es} startsOpen={open} />, document.body);
  });
  return document.body;
}

const tab = () => document.querySelector<HTMLButtonElement>('.t-tab');

it('is one button until opened, with the page’s state in words', () => {
  const body = show(panel({ tasks: [task(), task({ subject: 'thread:t-2' })] }), false);
  expect(body.querySelectorAll('button')).toHaveLength(1);
  expect(tab()?.getAttribute('aria-expanded')).toBe('false');
  expect(tab()?.textContent).toContain('Trastienda: 2 urgentes');
  expect(body.querySelector('section')?.getAttribute('aria-label')).toBe('Trastienda');
});

it('opens by its button, closes by Escape and gives the focus back', () => {
  const onToggle = vi.fn();
  const body = show(panel({ tasks: [task()] }), false, onToggle);
  void act(() => tab()?.click());
  expect(tab()?.getAttribute('aria-expanded')).toBe('true');
  const link = body.querySelector<HTMLElement>('a.t-task-title');
  link?.focus();
  const onPage = vi.fn();
  document.addEventListener('keydown', onPage);
  void act(() => {
    link?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  });
  document.removeEventListener('keydown', onPage);
  expect(tab()?.getAttribute('aria-expanded')).toBe('false');
  expect(document.activeElement).toBe(tab());
  expect(onPage).not.toHaveBeenCalled();
  expect(onToggle.mock.calls).toEqual([[true], [false]]);
});

it('leaves Escape to the page while it is closed, and never takes the focus by itself', () => {
  show(panel(), false);
  const onPage = vi.fn();
  document.addEventListener('keydown', onPage);
  tab()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  document.removeEventListener('keydown', onPage);
  expect(onPage).toHaveBeenCalledOnce();
  render(null, document.body);
  show(panel({ tasks: [task()] }), true);
  expect(
    document.body.contains(document.activeElement) && document.activeElement !== document.body,
  ).toBe(false);
});

it.each([
  ['unrecognised', 'Página no leída', 'no significa que no haya nada pendiente'],
  ['partial', 'Leída en parte', 'puede faltar algo'],
  ['waiting', 'Leyendo…', 'Leyendo esta página'],
  ['ok', 'Nada pendiente', '12 elementos leídos, hoy 10:42'],
] as const)('says the reading in words: %s', (reading, short, long) => {
  const body = show(panel({ reading }));
  expect(tab()?.textContent).toContain(short);
  expect(body.querySelector('.t-reading')?.textContent).toContain(long);
  if (reading !== 'ok') expect(body.textContent).not.toContain('Nada pendiente');
});

it('calls nothing "nothing pending" while a rule could not judge', () => {
  const body = show(panel({ unknown: [{ rule: 'missing-invoice', count: 3 }] }));
  expect(tab()?.textContent).not.toContain('Nada pendiente');
  expect(body.querySelector('.t-gaps')?.textContent).toContain('sin datos para juzgar 3 casos');
});

it('asks for a reload when the extension was updated under the page', () => {
  const body = show(panel({ outdated: true, tasks: [task()] }));
  expect(tab()?.textContent).toContain('Recarga la página');
  expect(body.querySelector('.t-outdated')?.textContent).toContain('recarga la página');
});

it('draws no more than fifty tasks of a huge page and counts the rest', () => {
  const tasks = Array.from({ length: 5_000 }, (_, n) => task({ subject: `thread:t-${n}` }));
  const body = show(panel({ tasks }));
  expect(body.querySelectorAll('[data-task]')).toHaveLength(50);
  expect(body.textContent).toContain('4950');
});

it('puts problems in words and adds up those that sound alike', () => {
  const problems = [
    { code: 'column:quantity', count: 1 },
    { code: 'column:sku', count: 1 },
    { code: 'date', count: 1 },
    { code: 'never heard of', count: 4 },
  ];
  expect(sayProblems(problems, es)).toEqual([
    'Faltan 2 columnas que hacen falta.',
    '1 fecha no se ha entendido.',
    '4 datos más no se han podido leer.',
  ]);
});

it('says something in every language, whatever the state', () => {
  for (const language of LANGUAGES) {
    for (const reading of ['ok', 'partial', 'unrecognised', 'waiting'] as const) {
      void act(() => {
        render(
          <Panel
            {...{ actions }}
            state={panel({ reading })}
            words={wordsIn(language)}
            startsOpen
          />,
          document.body,
        );
      });
      expect(document.querySelector('.t-reading')?.textContent.length, language).toBeGreaterThan(8);
    }
  }
});

const finding = { ...task(), state: 'soon' as const, soonAt: undefined, lateAt: undefined };

it('shows a notice with where to go, and can be dismissed', () => {
  const dismiss = vi.fn();
  const href = 'https://pccomponentes-prod.mirakl.net/mmp/shop/order/1-A/documents';
  render(
    <Notice notice={{ ...finding, href }} now={NOW} words={es} onDismiss={dismiss} />,
    document.body,
  );
  const link = document.querySelector<HTMLAnchorElement>('.t-notice-actions a');
  expect([link?.href, link?.target]).toEqual([href, '_blank']);
  expect(document.querySelector('[role="status"] details dl')).not.toBeNull();
  document.querySelector('button')?.click();
  expect(dismiss).toHaveBeenCalledOnce();
});

it('offers no link where the right place is not known', () => {
  render(
    <Notice
      notice={{ ...finding, href: undefined }}
      now={NOW}
      words={es}
      onDismiss={() => undefined}
    />,
    document.body,
  );
  expect(document.querySelector('.t-notice-actions a')).toBeNull();
  expect(document.querySelector('.t-notice-actions button')).not.toBeNull();
});

it('shuts the page’s styles out and measures in pixels', () => {
  for (const style of [PANEL_STYLE, NOTICE_STYLE, MARK_STYLE]) {
    expect(style).toMatch(/:host\s*\{\s*all:\s*initial/);
    expect(style).not.toMatch(/\d(?:rem|em)\b/);
  }
  const root = document.createElement('div').attachShadow({ mode: 'open' });
  adoptStyles(root, PANEL_STYLE);
  expect(root.adoptedStyleSheets).toHaveLength(1);
});
