// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import type { Notice } from '../../lib/domain/views.ts';
import type { Background } from './background.ts';
import * as pages from './pages.ts';
import { one, openTab, pageAlone, settle, travel, usesTab } from './tab.ts';

usesTab();

const { THREAD_A, threadPath } = pages;
const why = {
  source: { title: 'x', checked: '2026-11-20', confidence: 'high' },
  lines: [],
} as const;
const notice = (
  rule: Notice['rule'],
  subject: Notice['subject'] = `thread:${THREAD_A}`,
): Notice => ({
  ...{ rule, subject, state: 'soon', why },
  title: { key: 'extName' },
  advice: { key: 'noticeCheck' },
});
const TYPES = ['Albarán', 'Factura', 'Otro documento'];
const DIALOG = pages.page(
  `<h1>Pedido n.º WEB-1-A</h1><dl><dt>Estado</dt><dd>Enviado</dd></dl><div role="dialog"><h2>Añadir documento</h2><select>${TYPES.map((type) => `<option>${type}</option>`).join('')}</select><input type="file" multiple></div>`,
);
const notices = () => [...document.querySelectorAll<HTMLElement>('trastienda-notice')];
const rules = () => notices().map((host) => host.dataset.rule);
const input = () => one('input[type=file]') as HTMLInputElement;

/** Files too large to be looked into; the browser's own list of them no script can write. */
async function choose(...names: readonly string[]): Promise<void> {
  const files = names.map((name) => ({ name, size: Infinity }));
  Object.defineProperty(input(), 'files', { configurable: true, value: files });
  input().dispatchEvent(new Event('change', { bubbles: true }));
  // Pages empty the field as soon as they have taken the file.
  Object.defineProperty(input(), 'files', { configurable: true, value: [] });
  await settle();
}

async function pick(type: string): Promise<void> {
  one('select').value = type;
  one('select').dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

const openThread = async (prepare: (it: Background) => void = () => undefined) =>
  openTab(threadPath(THREAD_A), pages.thread('Uno', ['Cliente', 23]), (it) => {
    it.instead.file = ({ name }) => ({
      notices: /factura/i.test(name) ? [notice('invoice-as-attachment')] : [],
    });
    prepare(it);
  });

const openDialog = async () =>
  openTab('/mmp/shop/order/WEB-1-A', DIALOG, (it) => {
    it.instead.file = ({ typeIsInvoice }) => ({
      notices: typeIsInvoice === false ? [notice('document-type', 'order:WEB-1-A')] : [],
    });
  });

describe('a file attached to a message', () => {
  it('is judged by its name, and told of without touching the page', async () => {
    const { background } = await openThread();
    const before = pageAlone();
    await choose('Factura 12.pdf');
    expect(pageAlone()).toBe(before);
    expect(input().disabled).toBe(false);
    expect(rules()).toEqual(['invoice-as-attachment']);
    expect(background.all('file')).toMatchObject([
      {
        name: 'Factura 12.pdf',
        target: 'message',
        subject: `thread:${THREAD_A}`,
        shop: '~tiendauno',
      },
    ]);
  });

  it('is not told of when its name says nothing', async () => {
    const { background } = await openThread();
    await choose('foto.jpg');
    expect(background.all('file')).toHaveLength(1);
    expect(rules()).toEqual([]);
  });

  it('is no matter any more when the choice is taken back', async () => {
    await openThread();
    await choose('Factura 12.pdf');
    expect(rules()).toHaveLength(1);
    await choose();
    expect(rules()).toEqual([]);
  });

  it('is no matter any more when another is chosen instead', async () => {
    await openThread();
    await choose('Factura 12.pdf');
    await choose('foto.jpg');
    expect(rules()).toEqual([]);
  });

  it('is told of once, however many invoices are chosen, and ten are looked at', async () => {
    const { background } = await openThread();
    await choose(...Array.from({ length: 30 }, (_, i) => `Factura ${String(i)}.pdf`));
    expect(background.all('file')).toHaveLength(10);
    expect(rules()).toEqual(['invoice-as-attachment']);
  });

  it('is told of when it was dropped', async () => {
    const { background } = await openThread();
    const drop = new Event('drop', { bubbles: true });
    const files = [{ name: 'Factura.pdf', size: Infinity }];
    Object.defineProperty(drop, 'dataTransfer', { value: { files } });
    one('form').dispatchEvent(drop);
    await settle();
    expect(background.all('file').map(({ name }) => name)).toEqual(['Factura.pdf']);
    expect(rules()).toEqual(['invoice-as-attachment']);
  });

  it('stays away once it was dismissed', async () => {
    await openThread();
    await choose('Factura 12.pdf');
    [...(notices()[0]?.shadowRoot?.querySelectorAll('button') ?? [])].at(-1)?.click();
    expect(rules()).toEqual([]);
    one('h1').textContent = 'Uno, leído';
    await settle();
    expect(rules()).toEqual([]);
  });

  it('goes with its place', async () => {
    await openThread();
    await choose('Factura 12.pdf');
    input().remove();
    await settle();
    expect(rules()).toEqual([]);
  });

  it('goes when the page becomes another', async () => {
    await openThread();
    await choose('Factura 12.pdf');
    travel(pages.ORDERS);
    expect(rules()).toEqual([]);
    await settle(3000);
    expect(rules()).toEqual([]);
  });
});

describe('a file in the documents dialog', () => {
  it('is judged with the type that is chosen, and again when another is', async () => {
    const { background } = await openDialog();
    await choose('Factura 12.pdf');
    expect(rules()).toEqual(['document-type']);
    await pick('Factura');
    expect(rules()).toEqual([]);
    await pick('Otro documento');
    expect(rules()).toEqual(['document-type']);
    expect(
      background
        .all('file')
        .map(({ typeLabel, typeIsInvoice, target, orderId }) => [
          ...[target, orderId, typeLabel, typeIsInvoice],
        ]),
    ).toEqual([
      ['order-documents', 'WEB-1-A', 'Albarán', false],
      ['order-documents', 'WEB-1-A', 'Factura', true],
      ['order-documents', 'WEB-1-A', 'Otro documento', false],
    ]);
  });

  it('is not asked about again when something else changes', async () => {
    const { background } = await openDialog();
    await choose('Factura 12.pdf');
    one('h1').append(' ');
    await settle();
    await pick('Albarán');
    expect(background.all('file')).toHaveLength(1);
  });

  it('is not asked about again once the choice was taken back', async () => {
    const { background } = await openDialog();
    await choose('Factura 12.pdf');
    await choose();
    await pick('Otro documento');
    expect(background.all('file')).toHaveLength(1);
    expect(rules()).toEqual([]);
  });

  it('is judged again when a custom list shows another type', async () => {
    const { background } = await openDialog();
    const custom = document.createElement('div');
    custom.setAttribute('role', 'combobox');
    custom.textContent = 'Albarán';
    one('select').replaceWith(custom);
    await choose('Factura 12.pdf');
    expect(rules()).toEqual(['document-type']);
    custom.textContent = 'Factura';
    await settle();
    expect(rules()).toEqual([]);
    expect(background.all('file').map(({ typeLabel }) => typeLabel)).toEqual([
      'Albarán',
      'Factura',
    ]);
  });

  it('takes only the newest type’s answer', async () => {
    const { background } = await openDialog();
    const answers: ((notices: readonly Notice[]) => void)[] = [];
    background.instead.file = () =>
      new Promise((resolve) => {
        answers.push((notices) => {
          resolve({ notices });
        });
      });
    await choose('Factura 12.pdf');
    await pick('Factura');
    answers[1]?.([]);
    await settle();
    answers[0]?.([notice('document-type', 'order:WEB-1-A')]);
    await settle();
    expect(rules()).toEqual([]);
  });
});

describe('a file that cannot be judged', () => {
  it.each(['failed', 'sender', 'message'] as const)('shows nothing: %s', async (refused) => {
    await openThread((it) => {
      it.instead.file = () => ({ refused });
    });
    await choose('Factura 12.pdf');
    await settle(5000);
    expect(rules()).toEqual([]);
  });

  it('shows nothing once the extension is gone', async () => {
    const { background } = await openThread();
    await choose('foto.jpg');
    background.gone = true;
    await choose('Factura 12.pdf');
    expect(rules()).toEqual([]);
  });

  it('is not asked about where it goes to neither a message nor an order', async () => {
    const { background } = await openTab(
      '/mmp/shop/import',
      pages.page('<form><input type="file"></form>'),
    );
    await choose('Factura 12.pdf');
    expect(background.all('file')).toEqual([]);
  });
});
