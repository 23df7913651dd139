// @vitest-environment happy-dom
import type { ComponentChildren } from 'preact';
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { Button } from '../../components/ui/button.tsx';
import { Callout } from '../../components/ui/callout.tsx';
import { DataTable } from '../../components/ui/data-table.tsx';
import { ICON_PATHS } from '../../components/ui/icons.ts';
import { PAGE_ICON_PATHS } from '../../components/ui/page-icons.ts';
import { Progress } from '../../components/ui/progress.tsx';
import { Section } from '../../components/ui/section.tsx';
import { Switch } from '../../components/ui/switch.tsx';
import { wordsIn } from './sample.ts';

const words = wordsIn('es');

function show(children: ComponentChildren) {
  void act(() => {
    render(children, document.body);
  });
}

afterEach(() => {
  render(null, document.body);
});

const one = (selector: string) => document.querySelector<HTMLElement>(selector)!;

describe('a button', () => {
  it('is called by its words, sends no form by itself and is told of its clicks', () => {
    const onClick = vi.fn();
    show(<Button label="Guardar" kind="main" icon="done" onClick={onClick} />);
    expect(one('button').className).toBe('t-button t-main');
    expect(one('button').getAttribute('type')).toBe('button');
    expect(one('button').textContent).toBe('Guardar');
    expect(one('button').hasAttribute('aria-pressed')).toBe(false);
    one('button').click();
    expect(onClick).toHaveBeenCalledOnce();
  });

  it('has a name and a tooltip where only its icon shows', () => {
    show(<Button label="Ajustes" icon="settings" iconOnly pressed={false} />);
    expect(one('button').textContent).toBe('');
    expect(one('button').getAttribute('aria-label')).toBe('Ajustes');
    expect(one('button').title).toBe('Ajustes');
    expect(one('button').getAttribute('aria-pressed')).toBe('false');
  });

  it('passes on what else is said of it', () => {
    show(<Button label="Enviar" type="submit" disabled aria-describedby="x" title="Ya" />);
    expect(one('button').getAttribute('type')).toBe('submit');
    expect((one('button') as HTMLButtonElement).disabled).toBe(true);
    expect(one('button').getAttribute('aria-describedby')).toBe('x');
    expect(one('button').title).toBe('Ya');
  });
});

describe('a switch', () => {
  it('is a switch, named by its label alone and described by its hint', () => {
    show(<Switch label="Avisos" hint="Solo al vencer" checked onChange={() => undefined} />);
    const input = one('input') as HTMLInputElement;
    expect(input.getAttribute('role')).toBe('switch');
    expect(input.checked).toBe(true);
    expect((one('label') as HTMLLabelElement).htmlFor).toBe(input.id);
    expect(one('label').textContent).toBe('Avisos');
    expect(document.getElementById(input.getAttribute('aria-describedby') ?? '')?.textContent).toBe(
      'Solo al vencer',
    );
  });

  it('tells what it was turned to', () => {
    const onChange = vi.fn();
    show(<Switch label="Avisos" checked={false} onChange={onChange} />);
    one('input').click();
    expect(onChange.mock.calls).toEqual([[true]]);
    expect(one('input').hasAttribute('aria-describedby')).toBe(false);
  });
});

describe('progress', () => {
  it('says how much of how much, in words and as a bar with a name', () => {
    const onCancel = vi.fn();
    show(<Progress label="Pedidos" done={1200} total={20_000} words={words} onCancel={onCancel} />);
    expect(one('.t-progress').textContent).toContain('1200 de 20.000');
    const bar = one('progress') as HTMLProgressElement;
    expect([bar.getAttribute('value'), bar.getAttribute('max')]).toEqual(['1200', '20000']);
    expect(document.getElementById(bar.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Pedidos',
    );
    one('button').click();
    expect(onCancel).toHaveBeenCalledOnce();
  });

  it('claims no share while the total is not known', () => {
    show(<Progress label="Pedidos" done={300} words={words} />);
    expect(one('progress').hasAttribute('value')).toBe(false);
    expect(one('.t-progress').textContent).toBe('Pedidos300');
    expect(document.querySelector('button')).toBeNull();
  });
});

it('tells each kind of callout by its shape too', () => {
  const kinds = ['ok', 'info', 'soon', 'late', 'unknown'] as const;
  const shapes = kinds.map((kind) => {
    show(
      <Callout kind={kind} title="Título">
        <p>Texto</p>
      </Callout>,
    );
    expect(one('.t-callout').textContent).toBe('TítuloTexto');
    return one('path').getAttribute('d');
  });
  expect(new Set(shapes).size).toBe(kinds.length);
});

it('names a section by its heading', () => {
  show(<Section id="rules" title="Reglas" hint="Qué se avisa" />);
  expect(document.getElementById(one('section').getAttribute('aria-labelledby') ?? '')).toBe(
    one('h2'),
  );
  expect(one('section').textContent).toBe('ReglasQué se avisa');
});

describe('a table', () => {
  const columns = [
    { id: 'shop', label: 'Tienda' },
    { id: 'share', label: 'A tiempo', numeric: true },
  ];
  const rows = [{ id: 'a', cells: ['Mi tienda', '98 %'] }];

  it('has a caption and heads for rows and columns', () => {
    show(<DataTable caption="Respuestas" columns={columns} rows={rows} />);
    expect(one('caption').textContent).toBe('Respuestas');
    expect([...document.querySelectorAll('th[scope=col]')].map((th) => th.textContent)).toEqual([
      'Tienda',
      'A tiempo',
    ]);
    expect(one('tbody th[scope=row]').textContent).toBe('Mi tienda');
    expect(one('td.t-number').textContent).toBe('98 %');
  });

  it('is one more stop for Tab only where it scrolls', () => {
    show(<DataTable caption="Respuestas" columns={columns} rows={rows} />);
    expect(one('.t-table-scroll').hasAttribute('tabindex')).toBe(false);
    render(null, document.body);
    const wide = vi.spyOn(HTMLElement.prototype, 'scrollWidth', 'get').mockReturnValue(900);
    show(<DataTable caption="Respuestas" captionHidden columns={columns} rows={rows} />);
    wide.mockRestore();
    const region = one('.t-table-scroll');
    expect([region.tabIndex, region.getAttribute('role')]).toEqual([0, 'group']);
    expect(document.getElementById(region.getAttribute('aria-labelledby') ?? '')?.textContent).toBe(
      'Respuestas',
    );
  });
});

it('draws every icon of the pages as one path inside its grid', () => {
  const seen = new Set<string>();
  for (const path of Object.values({ ...ICON_PATHS, ...PAGE_ICON_PATHS })) {
    expect(path).toMatch(/^M[\d .A-Za-z-]+Z$/);
    seen.add(path);
  }
  expect(seen.size).toBe(Object.keys({ ...ICON_PATHS, ...PAGE_ICON_PATHS }).length);
});
