import { beforeEach, describe, expect, it } from 'vitest';
import { judgeDraft } from '../../lib/app/judge-draft.ts';
import { observePage } from '../../lib/app/observe-page.ts';
import { offerTemplates } from '../../lib/app/offer-templates.ts';
import type { OrderFact } from '../../lib/domain/facts.ts';
import { fillTemplate } from '../../lib/domain/templates/fill.ts';
import { withOwn, withText } from '../../lib/domain/templates/library.ts';
import { READY_TEXTS } from '../../lib/domain/templates/texts/index.ts';
import { wordsToJudge } from '../../lib/language/clean.ts';
import { createDetector } from '../../lib/language/detector.ts';
import type { World } from './world.ts';
import { HOUR, NOW, pageRead, SHOP, world } from './world.ts';

let deps: World;
beforeEach(() => {
  deps = world();
});

const read = (fact: Partial<OrderFact>) =>
  observePage(pageRead([{ type: 'order', id: '402-A', ...fact }], { page: 'order' }), deps);
const offer = (more: object = {}) =>
  offerTemplates({ shop: SHOP, subject: 'order:402-A', ...more }, deps);

describe('ready texts for an order', () => {
  it.each<[string, Partial<OrderFact>, string | undefined]>([
    ['Spanish channel', { channel: 'WEB_ES' }, 'es'],
    ['Portuguese channel', { channel: 'WEB_PT' }, 'pt'],
    ['no channel, a French customer', { customerLocale: 'fr_FR' }, 'fr'],
    ['no channel, sent to Italy', { country: 'IT' }, 'it'],
    ['sent to Belgium, nobody knows to whom', { country: 'BE' }, undefined],
    ['nothing known', {}, undefined],
  ])('are in the language of the sale: %s', async (_, fact, language) => {
    await read(fact);
    expect((await offer()).language).toBe(language);
  });

  it('believe the page before what is stored', async () => {
    await read({ channel: 'WEB_ES' });
    expect((await offer({ channel: 'WEB_PT' })).language).toBe('pt');
  });

  it('know the order’s number and deadline', async () => {
    await read({ state: 'shipping', shippingDeadline: NOW + HOUR });
    expect((await offer()).values).toEqual({ orderId: '402-A', deadline: NOW + HOUR });
    const elsewhere = await offerTemplates({ shop: SHOP, subject: 'thread:9' }, deps);
    expect(elsewhere.values).toEqual({});
  });

  it('know the order of a thread', async () => {
    await read({ channel: 'WEB_PT' });
    const thread = { type: 'thread', id: 't1', orderId: '402-A' } as const;
    await observePage(pageRead([thread], { page: 'thread' }), deps);
    const offered = await offerTemplates({ shop: SHOP, subject: 'thread:t1' }, deps);
    expect([offered.values.orderId, offered.language]).toEqual(['402-A', 'pt']);
  });

  it('come with the seller’s own wording', async () => {
    const own = { id: 'g', name: 'Regalo', texts: { es: 'Un regalo.' } };
    deps.templates = withOwn(withText(deps.templates, 'delay', 'es', 'Va tarde.'), own);
    const { templates } = await offer();
    expect(templates.find(({ id }) => id === 'delay')?.texts.es).toBe('Va tarde.');
    expect(templates.at(-1)).toEqual(own);
  });
});

describe('a draft with a ready text in it', () => {
  const SPANISH = 'Le hemos enviado otro cable porque el primero estaba roto. Muchas gracias.';
  const ready = (language: 'pt' | 'es') =>
    fillTemplate(
      READY_TEXTS[language]['delivery-follow-up'],
      { orderId: '402-A', shopName: 'Ratones del Sur' },
      language,
      'UTC',
    ).text;
  const rules = async (text: string) => {
    const real = { ...deps, clean: wordsToJudge, detector: createDetector() };
    await read({ channel: 'WEB_PT' });
    const draft = { shop: SHOP, subject: 'order:402-A', text, strip: [] } as const;
    return (await judgeDraft(draft, real)).map(({ rule }) => rule);
  };

  it.each<[string, string, boolean]>([
    ['alone, in the channel’s language', ready('pt'), false],
    ['signed by a shop with a Spanish name', `${ready('pt')}\nRatones del Sur y del Norte`, false],
    ['in another language', ready('es'), true],
    ['with the seller’s own words in another', `${ready('pt')}\n\n${SPANISH}`, true],
    ['without one, as ever', SPANISH, true],
  ])('%s', async (_, text, isNoticed) => {
    expect((await rules(text)).includes('reply-language')).toBe(isNoticed);
  });

  it('in the seller’s own wording too', async () => {
    const own = 'A encomenda {orderId} segue hoje mesmo e chega nos próximos dois dias úteis.';
    deps.templates = withText(deps.templates, 'shipped', 'pt', own);
    const text = 'A encomenda 402-A segue hoje mesmo e chega nos próximos dois dias úteis.';
    expect(await rules(text)).not.toContain('reply-language');
    expect(await rules(`${text}\n${SPANISH}`)).toContain('reply-language');
  });
});
