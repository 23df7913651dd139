import type { Page } from 'puppeteer-core';
import type { PageKind } from '../../lib/domain/reading.ts';
import { tagged } from '../backoffice/data/stories.ts';
import type { DataSet, Shop } from '../backoffice/data/types.ts';
import { MARK_CASES, type MarkCase } from '../e2e/cases.ts';
import {
  addresses,
  MEDIAMARKT,
  PCCOMPONENTES,
  shopOn,
  STORIES_ON,
} from '../e2e/driving/arrange.ts';
import { goToLook, isOfOne } from '../e2e/driving/looks.ts';
import type { PlannedStop } from './stops.ts';

const HOSTS = { pccomponentes: PCCOMPONENTES, mediamarkt: MEDIAMARKT };
type On = MarkCase['on'];

/**
 * Every page on which a rule marks something, in the shops made to show them: the cases of the
 * browser tests, those of one page together. The settings come last, as they are made poor for it.
 */
export function storyStops(data: DataSet): readonly PlannedStop[] {
  return (['pccomponentes', 'mediamarkt'] as const).flatMap((on) => {
    const cases = MARK_CASES.filter((one) => one.on === on);
    const stops = [...Map.groupBy(cases, (one) => placeOf(data, one)).values()].map((together) =>
      stopOf(data, together),
    );
    return stops.sort((a, b) => Number(isOfSettings(a)) - Number(isOfSettings(b)));
  });
}

/** The shop of stories of a marketplace. */
export function storyShop(data: DataSet, on: On): Shop {
  return shopOn({ data }, HOSTS[on], STORIES_ON[on]);
}

/** From here on that shop is shown in this browser, which remembers it. */
export async function enterShop(page: Page, on: On, more = ''): Promise<void> {
  await page.goto(`${addresses(HOSTS[on]).orders()}&shop=${STORIES_ON[on]}&delay=250${more}`);
}

function isOfSettings({ kind }: PlannedStop): boolean {
  return kind === 'shop-settings';
}

/** What is due, of which a page of one subject shows the first. */
function subjectOf(data: DataSet, { on, rule, at }: MarkCase): string {
  if (!isOfOne(at)) return '';
  const [subject = ''] = tagged(storyShop(data, on), rule);
  return subject;
}

function placeOf(data: DataSet, one: MarkCase): string {
  return `${one.at} ${subjectOf(data, one)}`;
}

function stopOf(data: DataSet, together: readonly MarkCase[]): PlannedStop {
  const [first] = together;
  if (!first) throw new Error('a stop without a case');
  const { on, at, after = [] } = first;
  const [kind = at] = at.split(':');
  const rules = [...new Set(together.map(({ rule }) => rule))];
  return {
    name: [on, at.replace(':', '-'), ...(isOfOne(at) ? rules : [])].join('-'),
    kind: kind as PageKind,
    marks: rules,
    notices: [],
    async go(page) {
      const shop = storyShop(data, on);
      await enterShop(page, on, kind === 'shop-settings' ? '&profile=poor' : '');
      for (const look of [...after, at])
        await goToLook(page, HOSTS[on], shop, look, subjectOf(data, first));
    },
  };
}
