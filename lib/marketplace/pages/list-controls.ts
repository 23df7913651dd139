import { isInFrame, squeeze, textOf } from './dom.ts';
import { fold } from './fold.ts';
import { labelOf } from './labels/index.ts';

const CONTROLS =
  'input, textarea, select, button, a, [role=button], [role=combobox], [role=listbox], [role=tab], [role=switch], [role=checkbox], [role=radio], [role=searchbox], [role=textbox], [contenteditable], [aria-haspopup], [aria-selected], [aria-pressed], [aria-checked], [aria-current]';
/** Classes of what is chosen, and of what tells a choice. */
const CHOSEN = /(?<!in)active|selected|current|chip|pill|applied|\btags?\b/i;
const FILTER = /filter|filtro|filtre|facet/i;
const PAGING =
  /pagina\w*|\bnext\b|siguiente|seguinte|suivant\w*|nachste|weiter|successiv\w*|prossim\w*|\bmore\b|\bmas\b|\bmais\b|\bplus\b|mehr|altr[ei]\b/;
/** Words of buttons that only do something with the list as it is. */
const ACTION =
  /^(?:export\w*|descarg\w*|download\w*|telecharg\w*|herunterladen|scarica|transferir|actualiz\w*|atualiz\w*|refresh|reload|actualiser|aktualisieren|aggiorna|imprim\w*|print|drucken|stampa|buscar|search|pesquisar|rechercher|suchen|cerca|ayuda|help|ajuda|aide|hilfe|aiuto)$/;
/** *All*, or all of what lists of cases are filtered by. */
const ALL =
  /^(?:tod[oa]s?|all|tous|toutes|alle|tutt[ei])(?: (?:l[aeo]s?|os|as|the|les|gli|i|der|die))?(?: (?:incid\w+|vorfalle|devolu\w+|returns|retours|retouren|resi|estados|status\w*|states|etats|stati|motiv\w+|reasons|grunde|tiendas|shops|lojas|boutiques|negozi|canal\w+|channels|canaux|kanale|canali))?(?: ?\(?\d+)?$/;

/**
 * Whether a control beside the rows takes some of them away, or may. Of what a control does nothing
 * is known but its words, so each has to be idle, or to say *all*, *open* or something harmless.
 * @param isBeside whether an element stands outside the rows
 */
export function narrows(content: ParentNode, isBeside: (element: Element) => boolean): boolean {
  const isMain = (content as Partial<Element>).nodeName === 'MAIN';
  const beside = [...content.querySelectorAll('*')].filter(isBeside);
  return beside.some((element) => {
    // Without a `main` the site's own menu stands there, too, with words of every kind.
    const isMenu = !isMain && isInFrame(element);
    if (element.matches(CONTROLS))
      return isMenu ? leadsOn(element) : !isIdle(element) && mayNarrow(element);
    return !isMenu && tellsChoice(element);
  });
}

function isIdle(element: Element): boolean {
  if (element.matches('button, a, [role=button]') && isShut(element)) return true;
  const isOff = ['aria-selected', 'aria-pressed', 'aria-checked'].some(
    (name) => element.getAttribute(name) === 'false',
  );
  return isOff && !CHOSEN.test(element.className);
}

function isShut(element: Element): boolean {
  return element.matches('[disabled], [aria-disabled=true]');
}

function mayNarrow(element: Element): boolean {
  if (element.nodeName === 'SELECT') {
    const { options, selectedIndex, multiple } = element as HTMLSelectElement;
    const text = squeeze(options[selectedIndex]?.textContent ?? '');
    return multiple || !(/^\d+$/.test(text) || isHarmless(text));
  }
  if (element.matches('input, textarea')) return isFilled(element as HTMLInputElement);
  const text = textOf(element);
  if (element.closest('th, [role=columnheader]') && text !== '' && !hasChoices(element))
    return false;
  if (isHarmless(text) || isFirstPage(text)) return false;
  return hasChoices(element) || isChosen(element) || !ACTION.test(fold(text));
}

function isFilled(input: HTMLInputElement): boolean {
  const { type, value, checked } = input;
  if (hasChoices(input)) return true;
  if (type === 'checkbox' || type === 'radio') return checked;
  return !['hidden', 'submit', 'button', 'reset'].includes(type) && value.trim() !== '';
}

function hasChoices(element: Element): boolean {
  return element.matches(
    '[aria-haspopup]:not([aria-haspopup=false]), [role=combobox], [role=listbox]',
  );
}

function isChosen(element: Element): boolean {
  return (
    CHOSEN.test(element.className) ||
    element.matches('[aria-selected=true], [aria-pressed=true], [aria-checked=true]') ||
    !['false', null].includes(element.getAttribute('aria-current'))
  );
}

/** A box that shows what is chosen, not one around the list. */
function tellsChoice(element: Element): boolean {
  const name = element.getAttribute('class') ?? '';
  if (!CHOSEN.test(name) && !FILTER.test(name)) return false;
  if (element.querySelector('table, [role=grid], [role=table], h1, h2, input, select'))
    return false;
  const text = CHOSEN.test(name) ? textOf(element) : ownText(element);
  return text !== '' && !isHarmless(text) && !isFirstPage(text);
}

function ownText(element: Element): string {
  const own = [...element.childNodes].filter(({ nodeType }) => nodeType === 3);
  return squeeze(own.map(({ nodeValue }) => nodeValue ?? '').join(' '));
}

/** The open ones are what it is about; *all* is the rest of it. */
function isHarmless(text: string): boolean {
  return labelOf(text, 'incidentStates') === 'open' || ALL.test(fold(text));
}

function isFirstPage(text: string): boolean {
  return /^1(?: ?\/ ?1)?$/.test(text.trim());
}

/** A way to another page, unless it is shut. */
function leadsOn(element: Element): boolean {
  if (isShut(element)) return false;
  const names = ['aria-label', 'rel', 'title'].map((name) => element.getAttribute(name) ?? '');
  const text = fold(textOf(element));
  return PAGING.test(fold(names.join(' '))) || (text.length <= 25 && PAGING.test(text));
}

/** Whatever a pager is made of, its second page stands right behind its first. */
export function hasSecondPage(leaves: readonly Element[]): boolean {
  const texts = leaves.map((leaf) => textOf(leaf));
  return texts.some((text, i) => text === '2' && texts[i - 1] === '1');
}
