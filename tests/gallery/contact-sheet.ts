import type { Shown } from './page/gallery-view.ts';
import type { Theme } from './take.ts';

/** A picture that was taken. */
export interface Picture {
  readonly shown: Shown;
  readonly theme: Theme;
  readonly size: string;
  /** Beside the contact sheet. */
  readonly file: string;
  /** What is wrong with it, a line each. */
  readonly complaints: readonly string[];
}

const STYLE = `
  body { margin: 16px; font: 14px/1.4 system-ui, sans-serif; }
  figure { display: inline-block; margin: 0 12px 16px 0; vertical-align: top; max-inline-size: 420px; }
  img { max-inline-size: 100%; max-block-size: 640px; border: 1px solid #999; }
  .wrong { color: #8f1d16; font-weight: 600; }
`;

const SIZES: Readonly<Record<string, string>> = { '320': '320 px', letters: 'letters at 200 %' };

/** All pictures on one page, by view and state. */
export function contactSheet(pictures: readonly Picture[]): string {
  const views = Map.groupBy(pictures, ({ shown }) => shown.view);
  const parts = [...views].map(([view, of]) => `<h2>${escaped(view)}</h2>${statesOf(of)}`);
  return `<!doctype html><html lang="en"><meta charset="utf-8" /><title>Gallery</title>
<style>${STYLE}</style><h1>Gallery</h1>${parts.join('\n')}</html>\n`;
}

function statesOf(pictures: readonly Picture[]): string {
  const states = Map.groupBy(pictures, ({ shown }) => shown.state);
  return [...states]
    .map(([state, of]) => `<h3>${escaped(state)}</h3>\n${of.map(figure).join('\n')}`)
    .join('\n');
}

function figure({ file, theme, size, complaints }: Picture): string {
  const wrong = complaints.map((line) => `<br /><span class="wrong">${escaped(line)}</span>`);
  const name = `${theme}, ${SIZES[size] ?? `${size} %`}`;
  return `<figure><a href="${file}"><img src="${file}" alt="${name}" loading="lazy" /></a>
<figcaption>${name}${wrong.join('')}</figcaption></figure>`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
}
