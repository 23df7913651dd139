// @vitest-environment happy-dom
import { afterEach, describe, expect, it, vi } from 'vitest';
import { placeOf } from '../../entrypoints/in-page-ui/notice-place.ts';
import { fill, one } from './tab.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

/** Everything has a size but what carries `data-unseen`; happy-dom knows no layout. */
function layOut(html: string): void {
  fill(html);
  vi.spyOn(Element.prototype, 'getBoundingClientRect').mockImplementation(function (this: Element) {
    const size = this.matches('[data-unseen]') ? 0 : 40;
    return { width: size, height: size } as DOMRect;
  });
}

const FLEX = 'style="display:flex"';
const COLUMN = 'style="display:flex;flex-direction:column"';

describe('a notice stands after', () => {
  it.each([
    [
      'a box that has its own line',
      '<main><div id="place"><p></p></div></main>'.replace(
        '<p></p>',
        '<textarea id="at"></textarea>',
      ),
      'at',
    ],
    [
      'what holds an unseen file input',
      '<main><section><div id="place"><input type="file" id="at" data-unseen></div></section></main>',
      'place',
    ],
    [
      'the line a box shares with a button',
      `<main><section><div id="place" ${FLEX}><textarea id="at"></textarea><button>x</button></div></section></main>`,
      'place',
    ],
    [
      'a box in a column',
      `<main><div ${COLUMN}><textarea id="at"></textarea><button>x</button></div></main>`,
      'at',
    ],
    [
      'the outer line where lines are nested',
      `<main><section><div id="place" ${FLEX}><div ${FLEX}><textarea id="at"></textarea></div></div></section></main>`,
      'place',
    ],
    [
      'the control, never outside a form',
      `<main><form ${FLEX}><input type="file" id="at" data-unseen></form></main>`,
      'at',
    ],
    [
      'the control, never outside a dialog',
      '<div role="dialog" style="display:flex"><input type="file" id="at" data-unseen></div>',
      'at',
    ],
    [
      'an inline control’s block',
      '<main><section><div id="place"><span id="at" style="display:inline">x</span></div></section></main>',
      'place',
    ],
    [
      'an editable box even where it is inline',
      '<main><div><div id="at" contenteditable style="display:inline">x</div></div></main>',
      'at',
    ],
  ])('%s', (_what, html, id) => {
    layOut(html);
    expect(placeOf(one('#at')).id).toBe(id);
  });

  it('something no further than six steps up', () => {
    layOut(
      `<main>${'<div data-unseen>'.repeat(9)}<input id="at" data-unseen>${'</div>'.repeat(9)}</main>`,
    );
    let steps = 0;
    const place = placeOf(one('#at'));
    for (let at: Element | null = one('#at'); at && at !== place; at = at.parentElement) steps++;
    expect(steps).toBe(6);
  });

  it('the control itself where that stands alone', () => {
    vi.restoreAllMocks();
    const alone = document.createElement('textarea');
    expect(placeOf(alone)).toBe(alone);
  });
});
