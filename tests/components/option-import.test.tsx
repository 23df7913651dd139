// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Imported, ImportFault, NotImported } from '../../lib/platform/backup.ts';
import { click, control, part, settle, show, textOf, type } from './options-page.tsx';
import { wordsIn } from './sample.ts';

afterEach(() => {
  render(null, document.body);
});

const es = wordsIn('es');

/** Gives the page a file. */
async function offer(text: string) {
  const files = [new File([text], 'mis-ajustes.json')];
  Object.defineProperty(control('opt-import'), 'files', { value: files, configurable: true });
  control('opt-import').dispatchEvent(new Event('change', { bubbles: true }));
  await settle();
}

/** Gives the page a file, and answers when it asks. */
async function give(text: string, answer = 'Sí, sustituir') {
  await offer(text);
  await click(answer);
  await settle();
}

describe('importing settings', () => {
  it('asks first, and does nothing on a no', async () => {
    const { data } = show();
    await give('{}', 'Cancelar');
    expect(data.onImport).not.toHaveBeenCalled();
  });

  it('says of what is typed and not saved that no file holds it, and that it goes', async () => {
    show();
    expect(textOf('opt-data')).not.toContain(es.t('optCopyUnsaved'));
    await type('opt-region', 'ES-MC');
    expect(textOf('opt-data')).toContain(es.t('optCopyUnsaved'));
    await offer('{}');
    expect(textOf('opt-data')).toContain(es.t('optImportUnsaved'));
  });

  it('asks nothing about a file that cannot come in, and says why', async () => {
    const onImport = vi.fn();
    const onLook = (text: string): NotImported | undefined =>
      text === '{}' ? undefined : { ok: false, fault: 'foreign', where: 'format' };
    show(part('data', { onImport, onLook }));
    await offer('{"other":1}');
    expect(textOf('opt-data')).toContain(es.t('optImportForeign'));
    expect(textOf('opt-data')).not.toContain(es.t('optImportYes'));
    expect(onImport).not.toHaveBeenCalled();
    await offer('{}');
    expect(textOf('opt-data')).toContain(es.t('optImportYes'));
    expect(textOf('opt-data')).not.toContain(es.t('optImportForeign'));
  });

  it.each<[ImportFault, string]>([
    ['foreign', 'optImportForeign'],
    ['not-json', 'optImportNotJson'],
    ['too-large', 'optImportTooLarge'],
    ['too-deep', 'optImportUnsafe'],
    ['newer', 'optImportNewer'],
    ['unsafe', 'optImportUnsafe'],
    ['damaged', 'optImportDamaged'],
    ['storage-full', 'optNoRoom'],
    ['failed', 'optFailed'],
  ])('says why nothing came in: %s', async (fault, key) => {
    const onImport = () => Promise.resolve<Imported>({ ok: false, fault, where: 'rules.clock' });
    show(part('data', { onImport }));
    await give('{}');
    expect(textOf('opt-data')).toContain(es.t(key));
    expect(textOf('opt-data')).toContain('rules.clock');
  });

  it('does not read what is far too large, and says what cannot be read', async () => {
    const { data } = show();
    await offer('x'.repeat(20 * 1024 * 1024 + 1));
    expect(data.onImport).not.toHaveBeenCalled();
    expect(textOf('opt-data')).toContain(es.t('optImportTooLarge'));
    render(null, document.body);
    show(part('data', { onImport: () => Promise.reject(new Error('gone')) }));
    await give('{}');
    expect(textOf('opt-data')).toContain(es.t('optImportUnread'));
  });

  it('lists what came in, and asks for each host that may not be read yet', async () => {
    const hosts = ['a.example.com', 'b.example.com'];
    const summary = { templates: 4, decisions: 17, hosts, missingHosts: hosts };
    const onImport = () => Promise.resolve<Imported>({ ok: true, summary });
    const onAdd = vi.fn((host: string) => Promise.resolve(host.startsWith('a')));
    show({ ...part('data', { onImport }), onAdd });
    await give('{}');
    expect(textOf('opt-data')).toContain(es.t('optImportedDecisions', ['17']));
    for (const host of hosts) await click(`Permitir ${host}`);
    await settle();
    expect(onAdd.mock.calls).toEqual(hosts.map((host) => [host]));
    const said = (host: string) =>
      document.querySelector(`[data-missing="${host}"]`)?.textContent ?? '';
    expect(said('a.example.com')).toContain(es.t('optAllowed'));
    expect(said('b.example.com')).toContain(es.t('optAllowRefused'));
  });
});

it.each([
  ['given', () => Promise.resolve(), 'reportSaved'],
  ['not given', () => Promise.reject(new Error('gone')), 'reportSaveFailed'],
])('says whether the file with the settings was %s', async (_, onExport, key) => {
  show(part('data', { onExport }));
  await click('Exportar los ajustes');
  await settle();
  expect(textOf('opt-data')).toContain(es.t(key));
});
