// @vitest-environment happy-dom
import { beforeAll, describe, expect, it } from 'vitest';
import { kindOfPage } from '../../lib/marketplace/pages/kind-of-content.ts';
import { differences } from './differences.ts';
import { FIXTURE_ZONE, loadFixtures, readFixture } from './fixtures.ts';

beforeAll(() => {
  process.env.TZ = FIXTURE_ZONE;
});

describe.each(loadFixtures())('the page $name', (fixture) => {
  const { html, url, kind, expected, about } = fixture;
  const open = () => new DOMParser().parseFromString(html, 'text/html');

  it('is known for what it is', () => {
    expect(kindOfPage(open(), url)).toBe(kind);
  });

  it('is read as a person reads it, but for its known gaps', () => {
    const reading = readFixture(open(), fixture);
    const { gone, dimmed, changed } = differences(expected.facts, reading.facts);
    expect(changed).toEqual([]);
    expect([...gone, ...dimmed].sort()).toEqual([...about.gaps].sort());
    expect(reading.empty).toBe(expected.empty);
    expect(reading.status).toBe(expected.status);
  });

  it('is left as it was', () => {
    const page = open();
    const before = page.documentElement.outerHTML;
    readFixture(page, fixture);
    expect(page.documentElement.outerHTML).toBe(before);
  });
});
