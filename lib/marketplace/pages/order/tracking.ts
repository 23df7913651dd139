import { contentOf, leavesOf, linesOf, namesIn, textOf } from '../dom.ts';
import { labelIn, labelOf } from '../labels/index.ts';
import { valueOf } from '../row.ts';

/** Carriers' numbers hold at least five digits or letters with digits among them. */
const NUMBER = /(?=[^\s]*\d)[A-Z\d][A-Z\d-]{4,39}/i;

/** Whether a cell or labelled value shows a tracking number; a dash or "no tracking" says none. */
export function trackingIn(cell: Element | undefined): boolean | undefined {
  if (!cell) return undefined;
  const lines = [valueOf(cell), ...linesOf(cell, 6), ...namesIn(cell)].filter(Boolean);
  if (lines.some((line) => labelIn(line, 'noTracking') !== undefined)) return false;
  const answers = lines.map((line) => labelOf(line, 'answers'));
  if (answers.includes('yes')) return true;
  if (lines.some((line) => labelOf(line, 'actions') === 'viewTracking')) return true;
  if (lines.some((line) => labelOf(line, 'actions') === 'addTracking')) return false;
  if (lines.some((line) => isNumber(line))) return true;
  return answers[0] === 'no' || answers[0] === 'none' ? false : undefined;
}

function isNumber(line: string): boolean {
  return line.length <= 80 && NUMBER.test(line) && !/^\d{1,4}[./-]\d{1,2}[./-]\d{1,4}/.test(line);
}

/**
 * Whether the order has a tracking number: the labelled value, else the button that shows one; only
 * where every shipment offers nothing but to add one is there none.
 */
export function trackingOfPage(
  root: ParentNode,
  labelled: Element | undefined,
): boolean | undefined {
  const content = contentOf(root);
  const captions = [...content.querySelectorAll('button, a, [role=button]')]
    .filter((button) => !button.closest('[role=dialog], dialog, nav, [hidden]'))
    .map((button) => labelOf(textOf(button), 'actions'));
  const stated = trackingIn(labelled);
  if (stated || captions.includes('viewTracking')) return true;
  const leaves = leavesOf(content, 2000);
  // A caption whose number is not to be read leaves it open.
  if (stated === false) return false;
  if (leaves.some((leaf) => labelOf(textOf(leaf), 'columns') === 'tracking')) return undefined;
  const adding = captions.filter((caption) => caption === 'addTracking').length;
  const shipments = leaves.filter((leaf) => isShipment(leaf)).length;
  return adding > 0 && adding >= shipments ? false : undefined;
}

function isShipment(leaf: Element): boolean {
  const text = textOf(leaf);
  return (
    text.length <= 80 &&
    leaf.matches('h1, h2, h3, h4, h5, [role=heading]') &&
    labelIn(text, 'headings') === 'shipment'
  );
}
