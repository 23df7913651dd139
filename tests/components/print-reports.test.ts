// @vitest-environment happy-dom
import { expect, it } from 'vitest';
import { openOnPaper } from '../../entrypoints/reports/open-on-paper.ts';

it('tables are open on paper, and as they were after', () => {
  openOnPaper();
  const folded = document.createElement('details');
  const unfolded = document.createElement('details');
  const other = document.createElement('details');
  for (const one of [folded, unfolded]) one.dataset.print = 'open';
  unfolded.open = true;
  document.body.append(folded, unfolded, other);
  const isOpen = () => [folded, unfolded, other].map(({ open }) => open);
  dispatchEvent(new Event('beforeprint'));
  expect(isOpen()).toEqual([true, true, false]);
  dispatchEvent(new Event('afterprint'));
  expect(isOpen()).toEqual([false, true, false]);
});
