import { browser } from 'wxt/browser';
import { z } from 'zod';
import type { TemplateSettings } from '../domain/templates/library.ts';
import { excessIn, NO_TEMPLATES, TEMPLATE_BOUNDS } from '../domain/templates/library.ts';
import { SITUATIONS, TEMPLATE_LANGUAGES } from '../domain/templates/situations.ts';

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

/** Apart from the settings, which are read far more often. */
const KEY = 'templates';

/** The seller's own wording; never rejects because of what is stored. */
export async function loadTemplates(): Promise<TemplateSettings> {
  const kept = await browser.storage.local.get(KEY);
  const parsed = stored.safeParse(kept[KEY] ?? {});
  return parsed.success ? parsed.data : NO_TEMPLATES;
}

/** @throws when there is more than can be kept, or the browser has no room left */
export async function saveTemplates(next: TemplateSettings): Promise<void> {
  const excess = excessIn(next);
  if (excess) throw new Error(`templates: ${excess}`);
  await browser.storage.local.set({ [KEY]: next });
}
