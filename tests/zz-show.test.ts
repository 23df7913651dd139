// @vitest-environment happy-dom
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { it } from 'vitest';
import { readPage } from '/work/main/lib/marketplace/pages/read-page.ts';
import { kindOfPage } from '/work/main/lib/marketplace/pages/kind-of-content.ts';
import { readShell } from '/work/main/lib/marketplace/pages/shell.ts';
const base = '/work/main/tests/fixtures/pages';
it('shows', () => {
  const out: string[] = [];
  for (const kind of readdirSync(base)) for (const name of readdirSync(`${base}/${kind}`)) {
    const dir = `${base}/${kind}/${name}`;
    const about = JSON.parse(readFileSync(`${dir}/about.json`, 'utf8'));
    const document = new DOMParser().parseFromString(readFileSync(`${dir}/page.html`, 'utf8'), 'text/html');
    const url = new URL(about.url);
    const shell = readShell(document, url);
    const k = kindOfPage(document, url);
    const r = readPage(document, url, { now: Date.parse(about.now), lang: shell.lang, shopName: shell.shopName, operatorNames: ['PcComponentes', 'MediaMarkt'] });
    out.push(`## ${kind}/${name} ${k === kind ? '' : 'KIND ' + k} ${r.status} empty=${r.empty} ${JSON.stringify(r.problems)} shop=${shell.shopId}/${shell.shopName}`);
    for (const f of r.facts) out.push('   ' + JSON.stringify(f, (key, v) => typeof v === 'number' && v > 1e12 ? new Date(v).toISOString().slice(0,16) : key === 'path' ? undefined : v));
  }
  writeFileSync('/tmp/fx/out.txt', out.join('\n'));
});
