import { describe, expect, it } from 'vitest';
import { MARK_STYLE } from '../../components/in-page/mark-style.ts';
import { LIGHT_STYLE, THEME_STYLE } from '../../components/ui/style.ts';

/** WCAG 2.2 relative luminance of `#rrggbb`. */
function luminance(hex: string): number {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const part = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * r + 0.7152 * g + 0.0722 * b;
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (light + 0.05) / (dark + 0.05);
}

function tokensOf(css: string): ReadonlyMap<string, string> {
  return new Map(
    [...css.matchAll(/--([a-z0-9-]+): (#[0-9a-f]{6})/g)].map((m) => [m[1] ?? '', m[2] ?? '']),
  );
}

const dark = THEME_STYLE.slice(THEME_STYLE.indexOf('prefers-color-scheme: dark'));
const SCHEMES = { light: tokensOf(LIGHT_STYLE), dark: tokensOf(dark) };
const PAIRS = [
  ['text', 'ground'],
  ['text', 'ground-2'],
  ['text-2', 'ground'],
  ['text-2', 'ground-2'],
  ['link', 'ground'],
  ['link', 'ground-2'],
  ['late', 'ground-2'],
  ['late', 'late-ground'],
  ['soon', 'soon-ground'],
  ['soon', 'ground'],
  ['link', 'soon-ground'],
  ['info', 'info-ground'],
  ['ok', 'ground'],
  ['accent-text', 'accent'],
  ['late', 'ground'],
] as const;

describe.each(Object.entries(SCHEMES))('colours of the %s scheme', (_, tokens) => {
  it.each(PAIRS)('%s is legible on %s', (text, ground) => {
    const [a, b] = [tokens.get(text), tokens.get(ground)];
    expect(contrast(a ?? '#000000', b ?? '#000000')).toBeGreaterThanOrEqual(4.5);
  });

  it('tells the focus apart', () => {
    expect(contrast(tokens.get('focus') ?? '', tokens.get('ground') ?? '')).toBeGreaterThanOrEqual(
      3,
    );
  });
});

it('keeps marks legible on any row, for they bring their own ground', () => {
  const rules = [...MARK_STYLE.matchAll(/color: (#[0-9a-f]{6}); background: (#[0-9a-f]{6})/g)];
  expect(rules).toHaveLength(3);
  for (const [, text = '', ground = ''] of rules) {
    expect(contrast(text, ground)).toBeGreaterThanOrEqual(4.5);
  }
});
