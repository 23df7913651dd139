// @vitest-environment happy-dom
import { afterEach, describe, expect, it } from 'vitest';
import { findComposer } from '../../lib/marketplace/pages/find-composer.ts';
import { breakBefore, insertText } from '../../lib/marketplace/pages/insert.ts';

const TEXT = 'Hola:\n\nSale el […].\nUn saludo';

afterEach(() => {
  document.body.replaceChildren();
});

function area(value = '', attributes: Record<string, string> = {}): HTMLTextAreaElement {
  const box = document.createElement('textarea');
  for (const [name, to] of Object.entries(attributes)) box.setAttribute(name, to);
  box.value = value;
  document.body.append(box);
  return box;
}

function editable(...children: (Node | string)[]): HTMLElement {
  const box = document.createElement('div');
  box.setAttribute('contenteditable', 'true');
  box.append(...children);
  document.body.append(box);
  return box;
}

/** As React does: a property of its own over `value`, and a model that believes only its events. */
function controlled(box: HTMLTextAreaElement): { model: string } {
  const own = Object.getOwnPropertyDescriptor(HTMLTextAreaElement.prototype, 'value')!;
  const state = { model: box.value, tracked: box.value };
  Object.defineProperty(box, 'value', {
    configurable: true,
    get: () => own.get!.call(box) as string,
    set: (value: string) => {
      state.tracked = value;
      own.set!.call(box, value);
    },
  });
  box.addEventListener('input', () => {
    if (box.value === state.tracked) return;
    state.tracked = state.model = box.value;
  });
  // What the model does not know is gone with the next drawing.
  setTimeout(() => {
    if (box.value !== state.model) box.value = state.model;
  }, 20);
  return state;
}

describe('a text area', () => {
  it.each<[string, string, number, string]>([
    ['empty', '', 0, 'ab'],
    ['at the end', 'xy', 2, 'xyab'],
    ['within', 'xy', 1, 'xaby'],
    ['at the start, with the caret put there', 'xy', 0, 'abxy'],
  ])('takes the text at its caret: %s', async (_, value, at, expected) => {
    const box = area(value);
    box.focus();
    box.setSelectionRange(at, at);
    expect(await insertText(box, 'ab')).toBe(true);
    expect(box.value).toBe(expected);
    expect(box.selectionStart).toBe(at + 2);
    expect(document.activeElement).toBe(box);
  });

  it('keeps what is selected in it', async () => {
    const box = area('uno dos');
    box.focus();
    box.setSelectionRange(0, 3);
    expect(await insertText(box, '!')).toBe(true);
    expect(box.value).toBe('uno! dos');
  });

  it('is written on at its end when nobody has been in it', async () => {
    const box = area('Hola');
    box.setSelectionRange(0, 0);
    expect(await insertText(box, '!')).toBe(true);
    expect(box.value).toBe('Hola!');
  });

  it('tells the page of it, once, and nothing else happens', async () => {
    const box = area();
    const heard: string[] = [];
    for (const type of ['input', 'submit', 'keydown', 'keypress', 'click', 'change']) {
      document.addEventListener(type, ({ type: name }) => heard.push(name), { once: false });
    }
    expect(await insertText(box, TEXT)).toBe(true);
    expect(heard).toEqual(['input']);
  });

  it('of a framework that believes only its own events keeps the text', async () => {
    const box = area('Hola. ');
    const state = controlled(box);
    box.focus();
    box.setSelectionRange(6, 6);
    expect(await insertText(box, TEXT)).toBe(true);
    expect(box.value).toBe(`Hola. ${TEXT}`);
    expect(state.model).toBe(`Hola. ${TEXT}`);
  });

  it('that takes the text back is not told to hold it', async () => {
    const box = area();
    box.addEventListener('input', () => setTimeout(() => (box.value = '')));
    expect(await insertText(box, TEXT)).toBe(false);
  });

  it('whose page forbids typing stays as it is', async () => {
    const box = area('x');
    box.addEventListener('beforeinput', (event) => event.preventDefault());
    expect(await insertText(box, TEXT)).toBe(false);
    expect(box.value).toBe('x');
  });

  it.each<[string, Record<string, string>]>([
    ['closed', { readonly: '' }],
    ['disabled', { disabled: '' }],
    ['short of room', { maxlength: '10' }],
  ])('%s is left alone', async (_, attributes) => {
    const box = area('x', attributes);
    expect(await insertText(box, TEXT)).toBe(false);
    expect(box.value).toBe('x');
  });

  it('has its first gap selected, and no other part of the draft', async () => {
    const box = area('Antes […] ');
    box.focus();
    box.setSelectionRange(10, 10);
    expect(await insertText(box, TEXT)).toBe(true);
    const { selectionStart: from, selectionEnd: to, value } = box;
    expect(value.slice(from, to)).toBe('[…]');
    expect(from).toBeGreaterThan(10);
  });
});

describe('an editable box', () => {
  it('takes the text with its lines', async () => {
    const box = editable();
    expect(await insertText(box, 'a\n\nb')).toBe(true);
    expect([...box.childNodes].map((node) => node.nodeName)).toContain('BR');
    expect(box.textContent).toBe('ab');
  });

  it('keeps what stands there', async () => {
    const box = editable('Hola. ');
    expect(await insertText(box, 'Adiós.')).toBe(true);
    expect(box.textContent).toBe('Hola. Adiós.');
  });

  it('with a text of its own writes it itself', async () => {
    const box = editable();
    const state = { model: '' };
    box.addEventListener('beforeinput', (event) => {
      event.preventDefault();
      state.model += event.inputType === 'insertText' ? (event.data ?? '') : '\n';
      setTimeout(() => (box.textContent = state.model));
    });
    expect(await insertText(box, TEXT)).toBe(true);
    expect(state.model).toBe(TEXT);
  });

  it('in which the text would stand twice counts as failed', async () => {
    const box = editable();
    box.addEventListener('input', () => setTimeout(() => (box.textContent = `${TEXT}${TEXT}`)));
    expect(await insertText(box, TEXT)).toBe(false);
  });

  it('that is gone meanwhile counts as failed', async () => {
    const box = editable();
    box.addEventListener('input', () => box.remove());
    expect(await insertText(box, TEXT)).toBe(false);
  });
});

describe('before a text comes', () => {
  it.each<[string, string, string]>([
    ['nothing, in an empty box', '', ''],
    ['nothing, at the start of a line', 'Hola:\n', ''],
    ['an empty line, behind words', 'Hola', '\n\n'],
    ['an empty line, behind a blank', 'Hola ', '\n\n'],
  ])('%s', (_, value, expected) => {
    expect(breakBefore(area(value))).toBe(expected);
    document.body.replaceChildren();
    expect(breakBefore(editable(value.trimEnd()))).toBe(value.trim() === '' ? '' : '\n\n');
  });
});

describe('where the text goes', () => {
  const shown = (box: HTMLElement) => {
    box.getBoundingClientRect = () => new DOMRect(0, 0, 300, 80);
    return box;
  };

  it('is the only box of the conversation', () => {
    shown(area('', { placeholder: 'Buscar' }));
    const box = shown(area('', { placeholder: 'Escribe un mensaje' }));
    expect(findComposer(document, 'thread')).toBe(box);
  });

  it('is the one the seller was last in, among several', () => {
    const [first, second] = [shown(area()), shown(area())];
    expect(findComposer(document, 'thread')).toBeUndefined();
    expect(findComposer(document, 'thread', second)).toBe(second);
    first.focus();
    expect(findComposer(document, 'thread', second)).toBe(first);
  });

  it('is nowhere where none is shown, nor in a note to oneself', () => {
    area();
    shown(area('', { placeholder: 'Nota interna' }));
    expect(findComposer(document, 'thread')).toBeUndefined();
  });

  it('is none that has gone', () => {
    const box = shown(area());
    box.remove();
    expect(findComposer(document, 'thread', box)).toBeUndefined();
  });
});
