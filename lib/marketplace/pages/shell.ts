import { linesOf, textOf } from './dom.ts';
import { fold } from './fold.ts';
import { labelOf } from './labels/index.ts';

/** What the frame around every page tells: whose shop this is, and whether anybody is signed in. */
export interface Shell {
  /** The shop's id where an address or attribute tells it. */
  readonly shopId?: string;
  /** The shop's name as the frame shows it. */
  readonly shopName?: string;
  /** The page's language tag. */
  readonly lang?: string;
}

const SHOP_LINK = /\/account\/shop\/([\w-]*\d[\w-]*)/;
const SHOP_QUERY = ['shop_id', 'shopId', 'shop-id'];

/** Reads the frame. Nothing of it is confirmed for sellers, so each part may be absent. */
export function readShell(root: Document | ParentNode, url: URL): Shell {
  const html = root.querySelector('html') ?? (root as Partial<Document>).documentElement;
  return {
    shopId: shopIdOf(root, url),
    shopName: shopNameOf(root),
    lang: html?.getAttribute('lang') ?? undefined,
  };
}

function shopIdOf(root: ParentNode, url: URL): string | undefined {
  for (const name of SHOP_QUERY) {
    const value = url.searchParams.get(name);
    if (value && /^[\w-]{1,60}$/.test(value)) return value;
  }
  const fromPath = SHOP_LINK.exec(url.pathname)?.[1];
  if (fromPath) return fromPath;
  const linked = new Set<string>();
  for (const link of root.querySelectorAll('a[href*="/account/shop/"]')) {
    const id = SHOP_LINK.exec(link.getAttribute('href') ?? '')?.[1];
    if (id) linked.add(id);
  }
  // Several links are a list of shops to switch to, not a statement of which one is open.
  if (linked.size === 1) return [...linked][0];
  return shopIdOfSwitcher(root) ?? shopIdOfAttribute(root);
}

function shopIdOfAttribute(root: ParentNode): string | undefined {
  const ids = new Set<string>();
  for (const holder of root.querySelectorAll('[data-shop-id], [data-current-shop-id]')) {
    if (holder.matches('a, option, li, [role=option], [role=menuitem], tr')) continue;
    const id = holder.getAttribute('data-shop-id') ?? holder.getAttribute('data-current-shop-id');
    if (id && /^[\w-]{1,60}$/.test(id)) ids.add(id);
  }
  return ids.size === 1 ? [...ids][0] : undefined;
}

function switcherOf(root: ParentNode): HTMLSelectElement | undefined {
  const selects = root.querySelectorAll<HTMLSelectElement>(
    'header select, nav select, [role=banner] select',
  );
  return [...selects].find((select) =>
    /shop|store|tienda|boutique|loja|negozio/i.test(
      `${select.id} ${select.name} ${select.getAttribute('aria-label') ?? ''}`,
    ),
  );
}

function shopIdOfSwitcher(root: ParentNode): string | undefined {
  const value = switcherOf(root)?.value;
  return value && /^(?=.*\d)[\w-]{1,60}$/.test(value) ? value : undefined;
}

const NAMES = ['#accountingMenu', '[data-testid*="shop-name" i]', '[data-testid*="shopName" i]'];

/** The account menu's caption: the shop's name, unless it is the user's mail address. */
function shopNameOf(root: ParentNode): string | undefined {
  const switcher = switcherOf(root);
  const selected = switcher?.options[switcher.selectedIndex]?.textContent.trim();
  if (selected) return selected.slice(0, 120);
  for (const selector of NAMES) {
    const holder = root.querySelector(selector);
    const name = holder && linesOf(holder, 6).find((line) => isName(line));
    if (name) return name.slice(0, 120);
  }
  return undefined;
}

function isName(line: string): boolean {
  return (
    line.length >= 2 && !line.includes('@') && !/^[\W\d]+$/u.test(line) && !labelOf(line, 'parties')
  );
}

/** The shop part of a shop key: its id, else `~name`, else `?`. */
export function shopPart(shell: Shell): string {
  if (shell.shopId) return shell.shopId;
  return shell.shopName ? `~${fold(shell.shopName)}` : '?';
}

/**
 * Whether this is the sign-in page, which the back office answers with 200 in place of any page
 * once a session has ended: a password field, or a page named so, without the frame of the shop.
 */
export function isSignInPage(root: Document | ParentNode, url: URL): boolean {
  if (/^\/(?:login|u\/login|signin|sign-in|authenticate)(?:\/|$)/i.test(url.pathname)) return true;
  if (root.querySelector('a[href*="/mmp/shop/"], #accountingMenu')) return false;
  if (
    root.querySelector(
      'input[type=password], form[action*="/login"], form[action*="/authenticate"]',
    )
  )
    return true;
  const heading = textOf(root.querySelector('h1, h2, title'));
  return heading.split(/\s[-–|]\s/).some((part) => labelOf(part, 'signIn') !== undefined);
}
