import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { TemplateSettings } from '../domain/templates/library.ts';
import { excessIn, NO_TEMPLATES, TEMPLATE_BOUNDS } from '../domain/templates/library.ts';
import { SITUATIONS, TEMPLATE_LANGUAGES } from '../domain/templates/situations.ts';
import { inTurn } from './in-turn.ts';
import { keep } from './keep.ts';
import type { Doc } from './synced-docs.ts';
import { changed, edited, fieldsKept, readKept } from './synced-docs.ts';
import { changesBetween } from './synced-fields.ts';

z.config({ jitless: true });

/** Fields of these names; what is not understood is left out and takes no other with it. */
function fieldsOf<T extends z.ZodType>(names: readonly string[], type: T) {
  return z
    .object(Object.fromEntries(names.map((name) => [name, type.optional().catch(undefined)])))
    .transform((fields) =>
      Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)),
    );
}

const texts = fieldsOf(TEMPLATE_LANGUAGES, z.string().min(1).max(TEMPLATE_BOUNDS.text));
const own = z.object({
  id: z.string().min(1).max(60),
  name: z.string().min(1).max(TEMPLATE_BOUNDS.name),
  texts: texts.catch({}),
});
const stored = z.object({
  texts: fieldsOf(SITUATIONS, texts).catch({}).default({}),
  own: z
    .array(own.nullable().catch(null))
    .transform((list) => list.filter((one) => one !== null).slice(0, TEMPLATE_BOUNDS.own))
    .catch([])
    .default([]),
});

/** Apart from the settings, which are read far more often. The seller's own go by their ids. */
export const TEMPLATES: Doc = {
  key: 'templates',
  prefix: 't1:',
  stays: [],
  open: (kept) => ({ ...asObject(kept), own: byId(asObject(kept).own) }),
  close: (opened) => ({ ...asObject(opened), own: asList(asObject(opened).own) }),
};

/** The seller's own wording; never rejects because of what is stored. */
export async function loadTemplates(): Promise<TemplateSettings> {
  const kept = await browser.storage.local.get(TEMPLATES.key);
  return parseTemplates(kept[TEMPLATES.key]);
}

/**
 * Keeps what somebody has changed, and nothing of what he was only shown: another page, or another
 * computer, may have changed that meanwhile.
 * @param seen what he was shown; without it all is to be as in `next`
 * @throws when there is more than can be kept
 * @throws {KeepError} where there is no room, or nothing can be kept
 */
export async function saveTemplates(
  next: TemplateSettings,
  seen?: TemplateSettings,
): Promise<void> {
  await inTurn(async () => {
    const kept = await readKept(TEMPLATES);
    const all = seen ? withEdits(parseTemplates(kept[TEMPLATES.key]), seen, next) : next;
    const excess = excessIn(all);
    if (excess) throw new Error(`templates: ${excess}`);
    await keep(templateItems(kept, all, Date.now()));
  });
}

function withEdits(
  now: TemplateSettings,
  seen: TemplateSettings,
  next: TemplateSettings,
): TemplateSettings {
  const edits = changesBetween(fieldsKept(TEMPLATES, seen), fieldsKept(TEMPLATES, next));
  return { ...NO_TEMPLATES, ...(changed(TEMPLATES, now, edits) as Partial<TemplateSettings>) };
}

/** What is to be kept for the texts to be `next`. @param now epoch ms */
export function templateItems(
  kept: Readonly<Record<string, unknown>>,
  next: TemplateSettings,
  now: number,
): Readonly<Record<string, unknown>> {
  const before = fieldsKept(TEMPLATES, parseTemplates(kept[TEMPLATES.key]));
  return edited(TEMPLATES, kept, changesBetween(before, fieldsKept(TEMPLATES, next)), now);
}

/** Total: what is not understood is left out. */
export function parseTemplates(kept: unknown): TemplateSettings {
  const parsed = stored.safeParse(kept ?? {});
  return parsed.success ? parsed.data : NO_TEMPLATES;
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  const isObject = typeof value === 'object' && value !== null && !Array.isArray(value);
  return isObject ? (value as Readonly<Record<string, unknown>>) : {};
}

function byId(own: unknown): Readonly<Record<string, unknown>> {
  if (!Array.isArray(own)) return {};
  return Object.fromEntries(
    own.map(asObject).flatMap(({ id, ...rest }) => (typeof id === 'string' ? [[id, rest]] : [])),
  );
}

/** One that was taken away here and added to elsewhere has lost its name: its text names it. */
function asList(own: unknown): readonly unknown[] {
  return Object.entries(asObject(own)).map(([id, template]) => {
    const { name, texts, ...rest } = asObject(template);
    const [first] = Object.values(asObject(texts));
    const called = name ?? (typeof first === 'string' ? first.slice(0, TEMPLATE_BOUNDS.name) : id);
    return { ...rest, id, name: called, texts: asObject(texts) };
  });
}
