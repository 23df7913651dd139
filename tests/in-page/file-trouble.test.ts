// @vitest-environment happy-dom
import { describe, expect, it } from 'vitest';
import { PART_BYTES } from '../../lib/domain/file-parts.ts';
import type { Background } from './background.ts';
import { choose, notices, openThread, pdf, read, SEEN, whenWhole } from './choosing.ts';
import { settle, usesTab } from './tab.ts';

usesTab();

describe('a background in trouble', () => {
  it('is sent a part again whose answer was lost', async () => {
    let calls = 0;
    const { background } = await openThread((it) => {
      it.instead['file-part'] = (part) => {
        if (++calls === 2)
          throw new Error('The message port closed before a response was received.');
        return whenWhole(SEEN(false))!(part);
      };
    });
    await choose(pdf('factura.pdf', PART_BYTES + 1));
    expect(background.all('file-part').map(({ index }) => index)).toEqual([0, 1, 1]);
    expect(notices()).toBe(0);
  });

  it('is asked again for the script that judges', async () => {
    let calls = 0;
    const { background } = await openThread();
    background.instead['load-script'] = () => {
      if (++calls === 1) throw new Error('The message port closed.');
      delete background.instead['load-script'];
      return background.sendMessage({ type: 'load-script', script: 'in-page-ui' }) as Promise<null>;
    };
    await choose(pdf('factura.pdf'));
    expect(calls).toBe(2);
    expect(notices()).toBe(1);
  });

  it('is asked again for its judgement when the answer was lost, once', async () => {
    let calls = 0;
    const { background } = await openThread((it) => {
      it.instead['file-part'] = whenWhole(SEEN(true));
      const judge = it.instead.file!;
      it.instead.file = (message) => {
        if (++calls % 2 === 1) throw new Error('The message port closed.');
        return judge(message);
      };
    });
    await choose(pdf('documento.pdf'));
    expect(notices()).toBe(1);
    expect(background.all('file')).toHaveLength(2);
  });

  it.each<[string, Background['instead']['file-part']]>([
    ['has lost the beginning', () => ({ state: 'unseen' })],
    ['refuses', () => ({ refused: 'failed' })],
    [
      'fails',
      () => {
        throw new Error('x');
      },
    ],
  ])('leaves the name to judge by: it %s', async (_what, answer) => {
    const { background } = await openThread((it) => {
      it.instead['file-part'] = answer;
    });
    await choose(pdf('factura.pdf', 3 * PART_BYTES));
    expect(background.all('file-part').length).toBeLessThanOrEqual(3);
    expect(notices()).toBe(1);
  });

  it('is sent no part a second time that it does not take', async () => {
    const { background } = await openThread((it) => {
      it.instead['file-part'] = () => ({ refused: 'message' });
    });
    await choose(pdf('factura.pdf'));
    expect(background.all('file-part')).toHaveLength(1);
    expect(notices()).toBe(1);
  });

  it('that is gone is no matter of the page’s', async () => {
    const { background } = await openThread();
    await choose(new File(['x'], 'foto.jpg'));
    background.gone = true;
    await choose(pdf('factura.pdf'));
    await settle(5000);
    expect(notices()).toBe(0);
  });
});

it('reads one file at a time, and ten at most', async () => {
  let atOnce = 0;
  let most = 0;
  const { background } = await openThread((it) => {
    it.instead['file-part'] = async () => {
      most = Math.max(most, ++atOnce);
      await Promise.resolve();
      atOnce--;
      return SEEN(false);
    };
  });
  await choose(...Array.from({ length: 12 }, (_, i) => pdf(`${String(i)}.pdf`)));
  for (let i = 0; i < 10; i++) await read();
  expect(most).toBe(1);
  expect(background.all('file-part').map(({ name }) => name)).toEqual(
    Array.from({ length: 10 }, (_, i) => `${String(i)}.pdf`),
  );
});
