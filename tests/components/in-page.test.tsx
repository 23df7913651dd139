// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, expect, it, vi } from 'vitest';
import { Notice } from '../../components/in-page/notice.tsx';
import type { PanelActions } from '../../components/in-page/panel-actions.ts';
import { PanelBody } from '../../components/in-page/panel-body.tsx';
import { Panel } from '../../components/in-page/panel.tsx';
import { sayProblems } from '../../components/in-page/problems.ts';
import { MARK_STYLE } from '../../components/in-page/mark-style.ts';
import { NOTICE_STYLE, PANEL_STYLE } from '../../components/in-page/style.ts';
import { TAB_STYLE } from '../../components/in-page/tab-style.ts';
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
    '4 datos no se han podido leer.',
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

it('is less sure of a file of which only the name spoke', () => {
  const title = (key: string, evidence: string) => {
    const lines = [{ key: 'invoiceAttachmentWhy', args: ['x'] }, { key: evidence }];
    const notice = { ...finding, title: { key }, why: { ...finding.why, lines } };
    render(
      <Notice notice={notice} now={NOW} words={es} onDismiss={() => undefined} />,
      document.body,
    );
    return document.querySelector('.t-notice-title')?.textContent;
  };
  for (const key of [
    'invoiceAttachmentTitle',
    'invoiceAttachmentCopyTitle',
    'documentTypeTitle',
    'documentSectionTitle',
  ]) {
    expect(title(key, 'fileSaidByName'), key).toContain('Por su nombre parece una factura');
    expect(title(key, 'fileSaidByContent'), key).toContain(es.t(key));
  }
});

it('names the rows of which something could not be read, and leads to them', () => {
  const jumpToUnread = vi
    .fn<PanelActions['jumpToUnread']>()
    .mockReturnValueOnce({ at: 1, of: 7 })
    .mockReturnValueOnce({ at: 2, of: 7 })
    .mockReturnValue(undefined);
  const problems = [{ code: 'waiting', count: 7 }];
  void act(() => {
    render(
      <PanelBody
        state={panel({ reading: 'partial', problems })}
        words={es}
        actions={panelActions({ jumpToUnread })}
        extras={{ unread: { names: ['WEB-1-A', 'WEB-2-A'], rows: 7 } }}
      />,
      document.body,
    );
  });
  const gaps = () => document.querySelector('.t-gaps');
  expect(gaps()?.textContent).toContain('En: WEB-1-A, WEB-2-A y 5 filas más');
  void act(() => gaps()?.querySelector('button')?.click());
  expect(gaps()?.querySelector('[role=status]')?.textContent).toBe('1 de 7');
  expect(gaps()?.querySelector('button')?.textContent).toBe('Siguiente fila');
  void act(() => gaps()?.querySelector('button')?.click());
  expect(gaps()?.querySelector('[role=status]')?.textContent).toBe('2 de 7');
  void act(() => gaps()?.querySelector('button')?.click());
  expect(gaps()?.querySelector('[role=status]')?.textContent).toBe(es.t('jumpNone'));
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

it('tells nothing by colour alone where the system chooses the colours', () => {
  for (const style of [PANEL_STYLE, NOTICE_STYLE, MARK_STYLE, TAB_STYLE])
    expect(style).toMatch(
      /@media \(forced-colors: active\)[^@]*border-color: (?:CanvasText|ButtonText)/,
    );
  for (const style of [PANEL_STYLE, NOTICE_STYLE, MARK_STYLE, TAB_STYLE]) {
    expect(style).toMatch(/:focus-visible[^{]*\{[^}]*outline: 2px/);
    expect(style).not.toMatch(/(?:transition|animation): (?!none)/);
  }
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
