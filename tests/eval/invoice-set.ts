import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isTooLarge, isWorthReading, NOT_JUDGED } from '../../lib/domain/file-parts.ts';
import type { FileVerdict } from '../../lib/domain/file-parts.ts';
import { createInvoiceEye } from '../../lib/invoices/eye.ts';

const EXPECTED = ['invoice', 'other'] as const;
type Expected = (typeof EXPECTED)[number];

export interface Judged {
  /** Path inside the folder. */
  readonly file: string;
  readonly expected: Expected;
  readonly verdict: Expected | 'not-judged';
  readonly by: FileVerdict['by'];
}

export interface FileSet {
  readonly files: readonly { readonly file: string; readonly expected: Expected }[];
  /** Folders within the two folders, and hidden files: said to be left out, never judged. */
  readonly leftOut: readonly string[];
}

/** What there is to judge in `folder/invoice` and `folder/other`, sorted; nothing where neither is. */
export function filesIn(folder: string): FileSet {
  const entries = EXPECTED.filter((expected) => isFolder(join(folder, expected))).flatMap(
    (expected) =>
      readdirSync(join(folder, expected), { withFileTypes: true }).map((entry) => ({
        ...{ file: `${expected}/${entry.name}`, expected },
        isJudged: isFile(join(folder, expected, entry.name)) && !entry.name.startsWith('.'),
      })),
  );
  const sorted = entries.sort((a, b) => (a.file < b.file ? -1 : 1));
  return {
    files: sorted.filter(({ isJudged }) => isJudged),
    leftOut: sorted.filter(({ isJudged }) => !isJudged).map(({ file }) => file),
  };
}

const eye = createInvoiceEye();

/** Shows the file to the product's own eye as the extension would: pictures by name, large ones not. */
export async function judgeFile(
  folder: string,
  { file, expected }: FileSet['files'][number],
): Promise<Judged> {
  const path = join(folder, file);
  const about = { name: file.slice(expected.length + 1), size: statSync(path).size };
  const { isInvoice, by } = isTooLarge(about)
    ? NOT_JUDGED
    : await eye.look({
        name: about.name,
        bytes: isWorthReading(about) ? new Uint8Array(readFileSync(path)) : undefined,
      });
  if (isInvoice === undefined) return { file, expected, verdict: 'not-judged', by };
  return { file, expected, verdict: isInvoice ? 'invoice' : 'other', by };
}

/** `null` where there is nothing that could have been right or wrong. */
const share = (part: number, whole: number) => (whole === 0 ? null : part / whole);

/** An invoice that was not judged counts as not found. */
export function summary(judged: readonly Judged[]): {
  readonly precision: number | null;
  readonly recall: number | null;
} {
  const found = judged.filter(({ verdict }) => verdict === 'invoice');
  const right = found.filter(({ expected }) => expected === 'invoice').length;
  const invoices = judged.filter(({ expected }) => expected === 'invoice').length;
  return { precision: share(right, found.length), recall: share(right, invoices) };
}

/** Verdicts by what was expected and by what decided, for people. */
export function table(judged: readonly Judged[]) {
  return EXPECTED.flatMap((expected) =>
    (['content', 'name'] as const).map((by) => {
      const of = judged.filter((one) => one.expected === expected && one.by === by);
      const count = (verdict: Judged['verdict']) =>
        of.filter((one) => one.verdict === verdict).length;
      return {
        expected,
        'judged by': by,
        files: of.length,
        invoice: count('invoice'),
        other: count('other'),
        'not judged': count('not-judged'),
      };
    }),
  );
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}

/** Also what a link leads to. */
function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() === true;
}
