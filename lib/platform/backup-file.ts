import { z } from 'zod';
import type { Decision } from '../domain/decision.ts';
import type { ShopKey, Subject } from '../domain/facts.ts';
import { RULE_IDS } from '../domain/rule.ts';
import type { TemplateSettings } from '../domain/templates/library.ts';
import { excessIn } from '../domain/templates/library.ts';
import type { Settings } from './settings-schema.ts';
import { parseSettings } from './settings-schema.ts';
import type { Fields } from './synced-fields.ts';
import { fieldsOf, isSame } from './synced-fields.ts';
import { parseTemplates } from './templates.ts';

z.config({ jitless: true });

export const BACKUP_FORMAT = 'trastienda-settings';
export const BACKUP_VERSION = 1;
/** UTF-16 units; the fullest settings there can be are a tenth of it. */
export const BACKUP_MOST = 5 * 1024 * 1024;
/** Ours are nested half as deep. */
const DEEPEST = 24;
const UNSAFE: ReadonlySet<string> = new Set(['__proto__', 'constructor', 'prototype']);

/** What a file of settings holds, all of it understood. */
export interface Backup {
  readonly settings: Settings;
  readonly templates: TemplateSettings;
  /** Hosts of the marketplaces that could be read. */
  readonly hosts: readonly string[];
  readonly decisions: readonly Decision[];
  /** ISO date. */
  readonly exportedAt?: string;
}

/**
 * `not-json`: no file of this kind at all. `foreign`: of another program. `newer`: of a newer version
 * of ours. `unsafe`: made to do harm. `damaged`: ours, but something in it makes no sense.
 */
export type BackupFault =
  'too-large' | 'too-deep' | 'not-json' | 'foreign' | 'newer' | 'unsafe' | 'damaged';

export type BackupReading =
  | { readonly ok: true; readonly backup: Backup }
  /** `where`: the path of what made no sense, to look it up; it may quote the file. */
  | { readonly ok: false; readonly fault: BackupFault; readonly where?: string };

const moment = z.number().int().min(0).max(8.64e15);
const said = z.object({
  at: moment,
  grade: z.number().int().min(0).max(2),
  seen: moment.optional(),
});
const decision = z
  .object({
    shop: z.custom<ShopKey>((shop) => typeof shop === 'string' && shop !== '' && shop.length < 501),
    subject: z.custom<Subject>(
      (subject) => typeof subject === 'string' && /^[a-z]+:.{1,300}$/.test(subject),
    ),
    rule: z.enum(RULE_IDS),
    at: moment.optional(),
    done: said.optional(),
    snoozed: said.extend({ until: moment.optional() }).optional(),
  })
  .refine(({ at, done, snoozed }) => (at ?? done?.at ?? snoozed?.at) !== undefined);

const rest = z.object({
  hosts: z
    .array(z.string().regex(/^[a-z0-9.-]{1,253}(?::\d{1,5})?$/))
    .max(500)
    .default([]),
  decisions: z.array(decision).max(20_000).default([]),
  exportedAt: z.string().max(40).optional(),
});

/** Total: any text at all has an answer, and nothing is passed over in silence. */
export function readBackup(text: string): BackupReading {
  if (text.length > BACKUP_MOST) return fault('too-large');
  if (isTooDeep(text)) return fault('too-deep');
  const file = parse(text);
  if (file === undefined) return fault('not-json');
  const { format, version } = asObject(file);
  if (format !== BACKUP_FORMAT) return fault('foreign');
  const unsafe = unsafeName(file);
  if (unsafe !== undefined) return fault('unsafe', unsafe);
  if (typeof version === 'number' && version > BACKUP_VERSION) return fault('newer');
  return version === BACKUP_VERSION ? readParts(asObject(file)) : fault('damaged', 'version');
}

function readParts(file: Readonly<Record<string, unknown>>): BackupReading {
  if (!isObject(file.settings)) return fault('damaged', 'settings');
  if (!isObject(file.templates)) return fault('damaged', 'templates');
  const { version } = file.settings;
  if (typeof version === 'number' && version > 1) return fault('newer');
  const settings = parseSettings(file.settings);
  const templates = parseTemplates(file.templates);
  const lost =
    lostIn('settings', fieldsOf(file.settings), fieldsOf(settings)) ??
    lostIn('templates', fieldsOf(file.templates), fieldsOf(templates)) ??
    // Two of the seller's own by one id would be one.
    (new Set(templates.own.map(({ id }) => id)).size < templates.own.length
      ? 'templates/own'
      : undefined) ??
    (excessIn(templates) && 'templates');
  if (lost !== undefined) return fault('damaged', lost);
  const others = rest.safeParse(file);
  if (!others.success)
    return fault('damaged', others.error.issues[0]?.path.map(String).join('/') ?? '');
  return { ok: true, backup: { settings, templates, ...others.data } };
}

/** The first thing that was there and is not understood. */
function lostIn(part: string, written: Fields, understood: Fields): string | undefined {
  for (const [path, value] of written)
    if (!isSame(understood.get(path), value)) return `${part}/${path}`;
  return undefined;
}

/** Looked at before anything is made of it: what is nested too deep could stop the reader. */
function isTooDeep(text: string): boolean {
  let depth = 0;
  let isQuoted = false;
  for (let index = 0; index < text.length; index += 1) {
    const letter = text[index];
    if (isQuoted && letter === '\\') index += 1;
    else if (letter === '"') isQuoted = !isQuoted;
    else if (isQuoted) continue;
    else if (letter === '{' || letter === '[') depth += 1;
    else if (letter === '}' || letter === ']') depth -= 1;
    if (depth > DEEPEST) return true;
  }
  return false;
}

function parse(text: string): unknown {
  try {
    // Windows' own editor puts a mark before what it saves.
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return undefined;
  }
}

function unsafeName(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  for (const [name, inner] of Object.entries(value)) {
    if (!Array.isArray(value) && UNSAFE.has(name)) return name;
    const found = unsafeName(inner);
    if (found !== undefined) return found;
  }
  return undefined;
}

function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function asObject(value: unknown): Readonly<Record<string, unknown>> {
  return isObject(value) ? value : {};
}

function fault(code: BackupFault, where?: string): BackupReading {
  return { ok: false, fault: code, ...(where !== undefined && { where: where.slice(0, 200) }) };
}
