import type { ShopFact } from '../../../domain/facts.ts';
import type { PageReading } from '../../../domain/reading.ts';
import {
  holdsDomain,
  holdsUrl,
  isCountry,
  isEmail,
  isPhone,
  isPolicy,
  isRegistration,
} from '../../../domain/shop-words.ts';
import type { ReadContext } from '../context.ts';
import { contentOf, pathOfUrl } from '../dom.ts';
import { labelOf } from '../labels/index.ts';
import type { SettingKey } from '../labels/settings.ts';
import { readShell, shopPart } from '../shell.ts';
import { fieldsOf, hasNamelessText, languagesNamed, type Field } from './fields.ts';

/**
 * The shop's own settings, as far as this tab shows them: whether something stands there, never
 * what. A field that is not on the tab stays unknown.
 */
export function readShopSettings(root: ParentNode, url: URL, context: ReadContext): PageReading {
  // The signed-in user has a phone and a mail of his own.
  const isUsers = /\/(?:users?|profile|my-user)(?:\/|$)/i.test(url.pathname);
  const fields = isUsers || isLoading(root) ? [] : fieldsOf(root);
  const problems = problemsOf(fields, context);
  if (fields.length === 0 || problems.includes('fields:empty'))
    return { facts: [], problems: toCount(problems), status: 'unrecognised', empty: false };
  const fact: ShopFact = {
    type: 'shop',
    id: shopPart(readShell(root, url)),
    ...factOf(context.early ? fields.filter(({ text }) => text !== '') : fields),
    ...policyOf(fields, {
      named: languagesNamed(root),
      isAll: problems.length === 0 && !hasNamelessText(root),
    }),
    path: pathOfUrl(url),
  };
  const status = problems.length > 0 ? 'partial' : 'ok';
  return { facts: [fact], problems: toCount(problems), status, empty: false };
}

function toCount(codes: readonly string[]) {
  return codes.map((code) => ({ code, count: 1 }));
}

function isLoading(root: ParentNode): boolean {
  return contentOf(root).querySelector('[role=progressbar], [aria-busy=true]') !== null;
}

/** From as many kinds of field, all of them empty, on: the form is there and its values are not. */
const EMPTY_FORM = 2;

/**
 * Forms stand there empty for seconds before they are filled. While the page is young an empty field
 * is a problem rather than a fact, so that the page is looked at again.
 */
function problemsOf(fields: readonly Field[], context: ReadContext): string[] {
  if (fields.length === 0) return ['fields'];
  const empty = fields.filter(({ text }) => text === '');
  const kinds = new Set(empty.map(({ key }) => key));
  if (empty.length === fields.length && kinds.size >= EMPTY_FORM) return ['fields:empty'];
  return context.early && empty.length > 0 ? ['fields'] : [];
}

function factOf(fields: readonly Field[]): Partial<ShopFact> {
  const texts = (key: SettingKey) => fields.filter((field) => field.key === key);
  return {
    hasPhone: anyIs(texts('phone'), isPhone),
    hasEmail: anyIs(texts('email'), isEmail),
    hasRegistration: anyIs(texts('registration'), isRegistration),
    hasDispatchCountry: anyIs(texts('dispatchCountry'), isCountry),
    returnDays: daysIn(texts('returnDays')),
    warrantyYears: yearsIn(texts('warrantyYears')),
    nameHasDomain: anyHolds(texts('shopName'), holdsDomain),
    descriptionHasUrl: anyHolds(texts('description'), holdsUrl),
  };
}

/** `-- Select --`, `—`, "not specified": a field that shows something and holds nothing. */
function isBlank(text: string): boolean {
  return (
    text === '' ||
    labelOf(text, 'answers') === 'none' ||
    labelOf(text, 'documentTypes') === 'none' ||
    /^(?:no indicad|not (?:set|specified|provided)|nicht angegeben|non (?:renseign|specificat)|nao indicad)/i.test(
      text.normalize('NFD').replace(/\p{M}/gu, ''),
    )
  );
}

/** True once one holds it, false where all are blank; something else in it leaves it open. */
function anyIs(fields: readonly Field[], fits: (text: string) => boolean): boolean | undefined {
  if (fields.some(({ text }) => !isBlank(text) && fits(text))) return true;
  return fields.length > 0 && fields.every(({ text }) => isBlank(text)) ? false : undefined;
}

/**
 * The policy, and its languages where fields of several stand side by side: one field alone may be
 * one of several tabs, and then an empty one says nothing of the others.
 */
function policyOf(all: readonly Field[], { named, isAll }: Around): Partial<ShopFact> {
  const fields = all.filter(({ key }) => key === 'returnPolicy');
  const stands = fields.filter(({ text }) => !isBlank(text) && isPolicy(text));
  const isMissing = isAll && !isOneOfTabs(fields) && anyIs(fields, () => false) === false;
  const hasReturnPolicy = stands.length > 0 ? true : isMissing ? false : undefined;
  const languages = new Set(fields.flatMap(({ language }) => language ?? []));
  const isWhole =
    isAll &&
    languages.size > 1 &&
    fields.every(({ language }) => language !== undefined) &&
    [...named].every((language) => languages.has(language));
  if (!isWhole) return { hasReturnPolicy };
  const told = new Set(stands.flatMap(({ language }) => language ?? []));
  return { hasReturnPolicy, returnPolicyLanguages: [...told].sort().join(',') };
}

interface Around {
  /** Languages that are named anywhere on the tab. */
  readonly named: ReadonlySet<string>;
  /** Whether every field of the tab was understood, and none may still be filled. */
  readonly isAll: boolean;
}

function isOneOfTabs(fields: readonly Field[]): boolean {
  return fields.length === 1 && fields[0]?.language !== undefined;
}

function daysIn(fields: readonly Field[]): number | undefined {
  const text = only(fields);
  const match = /^(\d{1,3})(?!\d|[.,]\d)\s*([^\d]{0,30})$/u.exec(text ?? '');
  if (!match) return undefined;
  const count = Number(match[1]);
  if (/mes|month|mois|monat/i.test(match[2] ?? '')) return count * 30;
  return /week|seman|woche|settiman/i.test(match[2] ?? '') ? count * 7 : count;
}

function yearsIn(fields: readonly Field[]): number | undefined {
  const text = only(fields);
  const match = /^(\d{1,2})(?:[.,](5))?\s*([^\d]{0,30})$/u.exec(text ?? '');
  if (!match) return undefined;
  const count = Number(`${match[1] ?? ''}.${match[2] ?? '0'}`);
  return /mes|month|mois|monat/i.test(match[3] ?? '') ? count / 12 : count;
}

function only(fields: readonly Field[]): string | undefined {
  return fields.length === 1 ? fields[0]?.text.trim() : undefined;
}

function anyHolds(fields: readonly Field[], holds: (text: string) => boolean): boolean | undefined {
  return fields.length > 0 ? fields.some(({ text }) => holds(text)) : undefined;
}
