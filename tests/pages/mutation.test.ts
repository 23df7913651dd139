// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import { FIXTURE_ZONE, loadFixtures, readFixture } from './fixtures.ts';
import type { Fixture } from './fixtures.ts';
import { deletionFindings, describeElement } from './deletions.ts';

/** A page of some hundred elements is read that many times. */
const TIMEOUT_MS = 120_000;

beforeAll(() => {
  process.env.TZ = FIXTURE_ZONE;
});

const open = (html: string) => new DOMParser().parseFromString(html, 'text/html');

/** Findings in elements that are known to be missed silently are left out, if they are still missed. */
function complaints(fixture: Fixture): readonly string[] {
  const { html, about } = fixture;
  const findings = deletionFindings(open(html), (page) => readFixture(page, fixture));
  const blind = about.blind ?? [];
  const needless = blind.filter(
    (selector) => !findings.some(({ element }) => element.matches(selector)),
  );
  return [
    ...findings
      .filter(({ element }) => !blind.some((selector) => element.matches(selector)))
      .map(({ element, complaint }) => `without ${describeElement(element)}: ${complaint}`),
    ...needless.map((selector) => `${selector} is noticed now: delete it from about.json`),
  ];
}

describe.each(loadFixtures())('the page $name', (fixture) => {
  it('never says anything wrong without any one of its elements', { timeout: TIMEOUT_MS }, () => {
    expect(complaints(fixture)).toEqual([]);
  });
});
