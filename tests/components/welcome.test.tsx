// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { button, field, fill, isDone, one, press, show, submit, text } from './welcome-page.tsx';

afterEach(() => {
  render(null, document.body);
});

const rows = () =>
  [...document.querySelectorAll<HTMLElement>('[data-market]')].map((row) => row.dataset.market);
const tick = (id: string) => press(one(`[data-market=${id}] input`));

describe('choosing marketplaces', () => {
  it('shows what may be read first, and the best known ones only', () => {
    show({ granted: ['marketplace.worten.pt'] });
    expect(rows()[0]).toBe('worten');
    expect(rows()).toHaveLength(8);
    expect(text('[data-market=worten]')).toContain('Permitido');
    expect(document.querySelector('[data-market=worten] input')).toBeNull();
    expect(isDone('markets')).toBe(true);
  });

  it('asks for exactly the hosts of what is ticked, in one question', async () => {
    const { onGrant } = show({ granted: [] });
    expect(isDone('markets')).toBe(false);
    expect(button('Permitir los marcados').disabled).toBe(true);
    await tick('worten');
    await tick('leroymerlin');
    await tick('pccomponentes');
    await tick('pccomponentes');
    await press(button('Permitir 2 marketplaces'));
    expect(onGrant.mock.calls).toEqual([
      [
        [
          'marketplace.worten.pt',
          'adeo-marketplace.mirakl.net',
          'leroymerlin-marketplace.mirakl.net',
        ],
      ],
    ]);
    expect(button('Permitir los marcados').disabled).toBe(true);
  });

  it('offers again what the browser has taken away, though it came with the install', () => {
    show({ granted: ['mediamarktsaturn.mirakl.net'] });
    expect(field('[data-market=pccomponentes] input').checked).toBe(false);
  });

  it.each([() => Promise.resolve(false), () => Promise.reject(new Error('no gesture'))])(
    'says so when permission is refused, and keeps the choice',
    async (answer) => {
      show({ granted: [], onGrant: vi.fn(answer) });
      await tick('worten');
      await press(button('Permitir 1 marketplace'));
      expect(text('[data-step=markets]')).toContain('No has dado permiso');
      expect(field('[data-market=worten] input').checked).toBe(true);
    },
  );

  it('finds every one by any of its names, without accents, and says how many', async () => {
    show();
    await fill('[type=search]', 'corte ingles');
    expect(rows()).toEqual(['elcorteingles']);
    await fill('[type=search]', 'MACYS');
    expect(rows()).toEqual(['macys']);
    await fill('[type=search]', 'ADEO');
    expect(rows()).toEqual(['leroymerlin']);
    expect(text('[data-step=markets]')).toContain('1 marketplace encontrado');
    await fill('[type=search]', 'nowhere at all');
    expect(rows()).toEqual([]);
    expect(text('[data-step=markets]')).toContain('No está en la lista');
  });

  it('shows the whole list on demand', async () => {
    const { markets } = show();
    await press(button(`Ver los ${String(markets.length)}`));
    expect(rows()).toHaveLength(markets.length);
  });

  it('leads from one without a published address to the field for it', async () => {
    show();
    await fill('[type=search]', 'conrad');
    await press(button('Pegar su dirección: Conrad'));
    expect((one('.w-more') as HTMLDetailsElement).open).toBe(true);
    expect(document.activeElement).toBe(one('#w-host'));
  });
});

describe('a marketplace by its address', () => {
  const add = async (address: string) => {
    await fill('#w-host', address);
    await submit('.w-more form');
  };

  it('asks for the host of any address copied from the address bar', async () => {
    const { onGrant } = show();
    await add(' https://shop.example-prod.mirakl.net/mmp/shop/order?x=1 ');
    expect(onGrant.mock.calls).toEqual([[['shop.example-prod.mirakl.net']]]);
    expect(text('.w-added')).toBe('Permitido: shop.example-prod.mirakl.net');
    expect(field('#w-host').value).toBe('');
  });

  it.each([
    ['mirakl', 'No es una dirección https'],
    ['http://a.mirakl.net', 'No es una dirección https'],
    ['pccomponentes-prod.mirakl.net', 'Ese sitio ya está en la lista'],
  ])('does not ask for %s and says why', async (address, why) => {
    const { onGrant } = show();
    await add(address);
    expect(onGrant).not.toHaveBeenCalled();
    expect(text('#w-host-fault')).toContain(why);
    expect(one('#w-host').getAttribute('aria-invalid')).toBe('true');
  });

  it('says so when permission is refused', async () => {
    show({ onGrant: vi.fn(() => Promise.resolve(false)) });
    await add('a.example.com');
    expect(text('#w-host-fault')).toContain('No has dado permiso');
    expect(field('#w-host').value).toBe('a.example.com');
  });
});

describe('the icon', () => {
  it('is said to be in sight where the browser tells', () => {
    show({ pin: { isPinned: true, shortcut: 'Alt+Shift+L' } });
    expect(isDone('pin')).toBe(true);
    expect(text('kbd')).toBe('Alt+Shift+L');
  });

  it('is for the seller to tell where the browser does not', async () => {
    const { onPinned } = show({ pin: {} });
    expect(isDone('pin')).toBe(false);
    await press(button('Ya está a la vista'));
    expect(onPinned).toHaveBeenCalledOnce();
    expect(document.querySelector('kbd')).toBeNull();
    expect(text('.w-shortcut')).toContain('No tiene atajo');
  });

  it('hides elsewhere in each browser', () => {
    show({ pin: { isPinned: false } });
    expect(text('.w-how')).toContain('chincheta');
    expect(() => button('Ya está a la vista')).toThrow('no button');
    render(null, document.body);
    show({ family: 'firefox' });
    expect(text('.w-how')).toContain('engranaje');
  });
});

it('shows marks for the sample and what a click on one says', async () => {
  let open: ((subject: string) => void) | undefined;
  const drawn: string[] = [];
  show({
    drawMarks: (holder, tasks, onOpen) => {
      drawn.push(`${holder.closest('li')?.textContent ?? ''}: ${tasks[0]?.rule ?? ''}`);
      open ??= onOpen;
    },
  });
  expect(drawn).toEqual(['Pedido A-1024: late-reply', 'Pedido A-1025: missing-invoice']);
  expect(text('.w-opened')).toBe('');
  const mark = document.createElement('button');
  mark.addEventListener('click', () => open?.('thread:1'));
  await press(mark);
  expect(text('.w-opened')).toMatch(/^El cliente espera respuesta\. Responde .* hoy 16:48\.$/);
});

it('forces nothing: no step hinders another, and settings are a click away', async () => {
  const { onSettings } = show({ granted: [], pin: {} });
  expect([...document.querySelectorAll('[data-step]')].map((step) => step.ariaBusy)).toHaveLength(
    3,
  );
  expect(document.querySelectorAll('form :disabled')).toHaveLength(0);
  await press(button('Abrir los ajustes'));
  expect(onSettings).toHaveBeenCalledOnce();
});
