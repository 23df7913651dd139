// @vitest-environment happy-dom
import { render } from 'preact';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { click, control, DEFAULTS, show, submit, type } from './options-page.tsx';
import { wordsIn } from './sample.ts';

const es = wordsIn('es');
const listed = () =>
  [...document.querySelectorAll('#opt-stock-rules ~ ol li')].map(
    (row) => row.querySelector('span')?.textContent,
  );
const faultText = () => document.querySelector('#opt-rule-units-fault')?.textContent;
/** The `Añadir` of the stock rules. */
const add = async () => {
  const button = control('opt-rule-units')
    .closest('.o-add')
    ?.querySelector<HTMLButtonElement>('button');
  button?.click();
  await submit(-1);
};

afterEach(() => {
  render(null, document.body);
});

describe('the rules for safety stock', () => {
  it('are added, listed in the order in which they are tried, and saved', async () => {
    const { onSave } = show();
    await type('opt-rule-sku', ' CAB-* ');
    await type('opt-rule-units', '10');
    await add();
    await type('opt-rule-category', 'Móviles');
    await type('opt-rule-units', '4');
    await type('opt-rule-shop', 'a.mirakl.net|1');
    await add();
    expect(listed()).toEqual(['Móviles → 4 Delta', 'CAB-* → 10 Todas las tiendas']);
    await click(es.t('optSave'));
    expect(onSave).toHaveBeenCalledWith(
      {
        ...DEFAULTS,
        stockRules: [
          { shop: '', sku: 'CAB-*', units: 10 },
          { shop: 'a.mirakl.net|1', category: 'Móviles', units: 4 },
        ],
      },
      DEFAULTS,
    );
  });

  it('move up past those of the same shop, and no further', async () => {
    const { onSave } = show({
      values: {
        ...DEFAULTS,
        stockRules: [
          { shop: '', sku: 'A', units: 1 },
          { shop: '', sku: 'B', units: 2 },
          { shop: 'a.mirakl.net|1', sku: 'C', units: 3 },
        ],
      },
    });
    expect(listed().map((row) => row?.slice(0, 1))).toEqual(['C', 'A', 'B']);
    await click(es.t('optStockRuleEarlierNamed', ['B']));
    expect(listed().map((row) => row?.slice(0, 1))).toEqual(['C', 'B', 'A']);
    const movable = [...document.querySelectorAll('#opt-stock-rules ~ ol button')]
      .map((button) => button.getAttribute('aria-label'))
      .filter((label) => label?.startsWith(es.t('optStockRuleEarlier')));
    expect(movable).toEqual([es.t('optStockRuleEarlierNamed', ['A'])]);
    await click(es.t('optSave'));
    const [saved] = vi.mocked(onSave).mock.calls[0]!;
    expect(saved.stockRules.map(({ sku }) => sku)).toEqual(['C', 'B', 'A']);
  });

  it('are taken out again', async () => {
    show({
      values: {
        ...DEFAULTS,
        stockRules: [
          { shop: '', sku: 'A', units: 1 },
          { shop: '', units: 2 },
        ],
      },
    });
    expect(listed()).toEqual([
      'A → 1 Todas las tiendas',
      'Todas las ofertas → 2 Todas las tiendas',
    ]);
    await click(es.t('optRemoveNamed', ['A']));
    expect(listed()).toEqual(['Todas las ofertas → 2 Todas las tiendas']);
  });

  it.each(['', '-1', '2.5'])('are not added with %j units, and it is said why', async (units) => {
    show();
    await type('opt-rule-units', units);
    await add();
    expect(listed()).toEqual([]);
    expect(control('opt-rule-units').getAttribute('aria-invalid')).toBe('true');
    expect(faultText()).toBe(es.t('optFaultStock'));
    await type('opt-rule-units', '2');
    expect(faultText()).toBeUndefined();
  });

  it('are not added twice for the same offers', async () => {
    show({ values: { ...DEFAULTS, stockRules: [{ shop: '', sku: 'CAB-*', units: 1 }] } });
    await type('opt-rule-sku', 'cab-*');
    await type('opt-rule-units', '5');
    await add();
    expect(listed()).toHaveLength(1);
    expect(faultText()).toBe(es.t('optFaultStockRuleTwice'));
    await type('opt-rule-shop', 'a.mirakl.net|1');
    await add();
    expect(listed()).toEqual(['cab-* → 5 Delta', 'CAB-* → 1 Todas las tiendas']);
  });

  it('name a shop only where there is one to name', () => {
    show({ shops: [] });
    expect(document.querySelector('#opt-rule-shop')).toBeNull();
  });
});

it('the days that stock should cover are saved, and checked', async () => {
  const { onSave } = show();
  await type('opt-cover', '400');
  await click(es.t('optSave'));
  expect(onSave).not.toHaveBeenCalled();
  expect(document.querySelector('#opt-cover-fault')?.textContent).toBe(es.t('optFaultCover'));
  await type('opt-cover', '0');
  await click(es.t('optSave'));
  expect(onSave).toHaveBeenCalledWith({ ...DEFAULTS, coverDays: 0 }, DEFAULTS);
});
