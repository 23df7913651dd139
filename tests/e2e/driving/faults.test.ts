import { expect, test } from 'vitest';
import { isOfLeftPage } from './faults.ts';

const OURS = 'moz-extension://0d6c7a8e-0000-4000-8000-000000000000';
const cut = (query: string) =>
  `Promise rejected after context unloaded: Actor 'Conduits' destroyed before query '${query}' was resolved\n`;
const LATE = 'Promise resolved after context unloaded\n';
const KEPT = 'Promise resolved while context is inactive\n';

test.each([
  ['a page closed while it asked', cut('RuntimeMessage'), '/page-reading.js', true],
  ['an answer that came too late', LATE, '/popup.html', true],
  ['an answer to a page that was left, and is kept for a way back', KEPT, '/page-reading.js', true],
  ['an answer while the background is not at work', KEPT, '/background.js', false],
  ['an answer too late for the background', LATE, '/background.js', false],
  ['the background cut off', cut('RuntimeMessage'), '/background.js', false],
  ['another question cut off', cut('CallAPI'), '/page-reading.js', false],
  [
    'another reason',
    'Promise rejected after context unloaded: x is undefined',
    '/content-scripts/backoffice.js',
    false,
  ],
  ['an exception', 'TypeError: x is undefined', '/page-reading.js', false],
])('%s is no fault of ours: %#', (_, message, path, expected) => {
  expect(isOfLeftPage({ message, source: `${OURS}${path}` })).toBe(expected);
});
