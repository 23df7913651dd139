import axe from 'axe-core';
import type { Page } from 'puppeteer-core';

/** Three elements of ours that may stand in a page of the marketplace. */
const OURS = ['trastienda-panel', 'trastienda-mark', 'trastienda-notice'];

/**
 * What axe finds wrong, a line per element: `rule (impact): where`. What is shut is unfolded first.
 *
 * @param onlyOurs in the marketplace's pages: what the page itself does wrong is not ours to tell
 * @throws when axe had nothing to look at
 */
export async function violations(page: Page, onlyOurs = false): Promise<string[]> {
  await unfold(page);
  await page.evaluate(axe.source);
  const { found, looked } = await page.evaluate(
    async (elements: readonly string[] | null) => {
      const { axe: engine } = window as unknown as { axe: typeof axe };
      const here = elements?.filter((name) => document.querySelector(name));
      if (here?.length === 0) return { found: [], looked: 0 };
      const context = here ? { include: here.map((name) => [name]) } : document;
      const results = await engine.run(context, { resultTypes: ['violations'] });
      return {
        found: results.violations.flatMap(({ id, impact, nodes }) =>
          nodes.map(({ target, failureSummary }) => {
            const why = failureSummary?.split('\n')[1]?.trim();
            return `${id} (${impact}): ${target.flat().join(' ')} – ${why}`;
          }),
        ),
        looked: results.passes.length,
      };
    },
    onlyOurs ? OURS : null,
  );
  if (looked === 0) throw new Error(`axe found nothing to look at on ${page.url()}`);
  return found;
}

/** Opens what is shut – reasons, tables, parts of the panel –, of many of a kind the first two. */
async function unfold(page: Page): Promise<void> {
  await page.evaluate(async () => {
    const roots = (root: ParentNode): ParentNode[] => [
      root,
      ...[...root.querySelectorAll('trastienda-panel, trastienda-mark, trastienda-notice')].flatMap(
        ({ shadowRoot }) => (shadowRoot ? [shadowRoot] : []),
      ),
    ];
    const isOfFirst = (details: HTMLDetailsElement) => {
      const parent = (details.parentElement ?? details.getRootNode()) as ParentNode;
      const alike = [...parent.children].filter((one) => one instanceof HTMLDetailsElement);
      return alike.indexOf(details) < 2;
    };
    const shut = () =>
      roots(document)
        .flatMap((root) => [...root.querySelectorAll<HTMLDetailsElement>('details:not([open])')])
        .filter(isOfFirst);
    // What opens may hold more that is shut.
    for (let next = shut(); next.length > 0; next = shut()) {
      for (const details of next) details.open = true;
      await new Promise((resolve) => setTimeout(resolve, 150));
    }
  });
}
