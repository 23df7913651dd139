// @vitest-environment happy-dom
import { render } from 'preact';
import { act } from 'preact/test-utils';
import { afterEach, describe, expect, it, vi } from 'vitest';
import type { ConnectAnswer, ConnectFailure } from '../../lib/domain/connect.ts';
import { HOST, KEY, show } from './connections-page.tsx';
import { control, submit, type } from './options-page.tsx';

const failing = (failure: ConnectFailure) => () =>
  Promise.resolve<ConnectAnswer>({ status: 'failed', failure });
const text = () => document.body.textContent;
const status = () => document.querySelector('.o-connect [role="status"]')?.textContent;

afterEach(() => {
  render(null, document.body);
});

describe('connecting a shop', () => {
  it('asks for exactly the host chosen, within the click itself, and keeps the key no longer', async () => {
    const { onConnect } = show();
    await type('conn-key', ` "${KEY}"\n`);
    await type('conn-shop', ' 2001 ');
    let isInClick = false;
    vi.mocked(onConnect).mockImplementation(() => {
      isInClick = isDispatching;
      return Promise.resolve({ status: 'ok', shop: `${HOST}|2001` });
    });
    let isDispatching = true;
    const form = document.querySelector('form')!;
    await act(async () => {
      form.dispatchEvent(new Event('submit', { bubbles: true, cancelable: true }));
      isDispatching = false;
      await new Promise((resolve) => setTimeout(resolve));
    });
    expect(isInClick).toBe(true);
    expect(onConnect).toHaveBeenCalledExactlyOnceWith(HOST, KEY, '2001');
    expect(control('conn-key').value).toBe('');
    expect(status()).toBe('Conectada. La primera lectura ha empezado.');
  });

  it('takes the address of another marketplace', async () => {
    const { onConnect } = show();
    await type('conn-market', 'other');
    await type('conn-host', 'https://marketplace.example.com/mmp/shop/home');
    await type('conn-key', KEY);
    await submit(0);
    expect(onConnect).toHaveBeenCalledExactlyOnceWith('marketplace.example.com', KEY, undefined);
  });

  it('shows the key to no marketplace that the seller has not chosen', async () => {
    const { onConnect } = show({
      marketplaces: [HOST, 'marketplace.worten.pt'].map((host) => ({
        ...{ host, name: host, removable: false },
      })),
    });
    await type('conn-key', KEY);
    await submit(0);
    expect(onConnect).not.toHaveBeenCalled();
    expect(document.querySelector('#conn-market-fault')?.textContent).toContain('Elige');
    await type('conn-market', 'marketplace.worten.pt');
    await submit(0);
    expect(onConnect).toHaveBeenCalledExactlyOnceWith('marketplace.worten.pt', KEY, undefined);
  });

  it('hides the key, and does not let the browser remember it', () => {
    show();
    expect(control('conn-key').type).toBe('password');
    expect(control('conn-key').getAttribute('autocomplete')).toBe('off');
  });

  it.each([
    ['conn-key', '', 'Pega aquí la clave'],
    ['conn-key', 'clavé', 'no lleva acentos'],
    ['conn-shop', '20a', 'solo lleva cifras'],
  ])('asks nobody while %s holds "%s"', async (id, value, words) => {
    const { onConnect } = show();
    await type('conn-key', KEY);
    await type(id, value);
    await submit(0);
    expect(onConnect).not.toHaveBeenCalled();
    expect(document.querySelector(`#${id}-fault`)?.textContent).toContain(words);
    expect(control(id).getAttribute('aria-invalid')).toBe('true');
    expect(control(id).getAttribute('aria-describedby')).toContain(`${id}-fault`);
  });

  it('tries a key of another form, and only hints at the usual one', async () => {
    const { onConnect } = show();
    await type('conn-key', 'not-a-uuid');
    expect(text()).toContain('Si la tuya es otra, pruébala');
    await submit(0);
    expect(onConnect).toHaveBeenCalledOnce();
  });

  it.each<[ConnectFailure, string, string]>([
    ['wrong-key', 'conn-key', 'no acepta esta clave'],
    ['no-right', 'conn-key', 'administrador de la tienda'],
    ['no-such-shop', 'conn-shop', 'ninguna tienda con ese número'],
    ['not-mirakl', 'conn-market', 'no hay un marketplace de Mirakl'],
    ['redirected', 'conn-market', 'otra dirección'],
    ['no-permission', 'conn-market', 'No has dado permiso'],
  ])('says %s beside the field that is wrong', async (failure, id, words) => {
    show({ onConnect: failing(failure) });
    await type('conn-key', KEY);
    await submit(0);
    expect(document.querySelector(`#${id}-fault`)?.textContent).toContain(words);
    expect(control(id).getAttribute('aria-describedby')).toContain(`${id}-fault`);
    expect(status()).toContain('No se ha conectado');
    expect(control('conn-key').value).toBe(KEY);
  });

  it.each<[ConnectFailure, string]>([
    ['offline', 'No responde nadie'],
    ['too-many', 'pide esperar'],
    ['timeout', 'tarda demasiado'],
    ['server', 'tiene un fallo'],
    ['not-kept', 'no deja guardarla'],
  ])('says %s for the whole try', async (failure, words) => {
    show({ onConnect: failing(failure) });
    await type('conn-key', KEY);
    await submit(0);
    expect(status()).toContain(words);
  });

  it('says so when the extension itself does not answer', async () => {
    show({ onConnect: () => Promise.reject(new Error('gone')) });
    await type('conn-key', KEY);
    await submit(0);
    expect(status()).toContain('Trastienda no ha respondido');
  });

  it('asks once, however often the button is pressed', async () => {
    let answer: (answer: ConnectAnswer) => void = () => undefined;
    const { onConnect } = show({
      onConnect: vi.fn(() => new Promise<ConnectAnswer>((resolve) => (answer = resolve))),
    });
    await type('conn-key', KEY);
    await submit(0);
    await submit(0);
    expect(status()).toContain('Comprobando');
    await act(() => answer({ status: 'failed', failure: 'offline' }));
    expect(onConnect).toHaveBeenCalledOnce();
  });

  it('says where the key is found, with the page that holds it', () => {
    show();
    expect(text()).toContain('pestaña «Clave API»');
    expect(document.querySelector('.o-help a')?.getAttribute('href')).toBe(
      `https://${HOST}/mmp/shop/user/api`,
    );
  });
});
