// @vitest-environment happy-dom
import { readFileSync, readdirSync, existsSync, writeFileSync, statSync } from 'node:fs';
import { test, expect } from 'vitest';
import { operatorOfHost } from '../lib/marketplace/operators/hosts.ts';
import { readPage } from '../lib/marketplace/pages/read-page.ts';
import { kindOfPage } from '../lib/marketplace/pages/kind-of-content.ts';
import { readShell } from '../lib/marketplace/pages/shell.ts';
const ROOT = '/tmp/adversary';
const same = (a: any, b: any): boolean => {
  if (a && typeof a === 'object' && '$day' in a) return typeof b === 'number' && new Date(b).toLocaleDateString('sv') === a.$day;
  if (a && typeof a === 'object' && '$around' in a) return typeof b === 'number' && Math.abs(b - a.$around) <= a.tol;
  return JSON.stringify(a) === JSON.stringify(b);
};
const show = (f: string, v: any) => (/At$|Since$|Deadline$/.test(f) && typeof v === 'number' ? new Date(v).toLocaleString('sv') : JSON.stringify(v));
test('adversary', () => {
  const out: string[] = []; const pass: string[] = []; const dump: any = {};
  for (const kind of readdirSync(ROOT).filter((d) => d !== 'snippets' && statSync(`${ROOT}/${d}`).isDirectory() && !d.startsWith('_')))
    for (const file of readdirSync(`${ROOT}/${kind}`).filter((f) => f.endsWith('.html'))) {
      const name = file.replace('.html', ''); const j = JSON.parse(readFileSync(`${ROOT}/${kind}/${name}.json`, 'utf8'));
      const html = readFileSync(`${ROOT}/${kind}/${file}`, 'utf8');
      const doc = new DOMParser().parseFromString(html, 'text/html'); const url = new URL(j.url);
      const L: string[] = []; let r: any, k: any, shell: any;
      try { k = kindOfPage(doc, url); shell = readShell(doc, url);
        r = readPage(doc, url, { now: Date.parse(j.now), lang: shell.lang, shopName: shell.shopName, operatorNames: operatorOfHost(url.hostname)?.operatorNames ?? [] });
      } catch (e: any) { out.push(`## ${kind}/${name}\n  THROWS ${e.stack}`); continue; }
      if (!([] as string[]).concat(j.kind).includes(k)) L.push(`  KIND want ${j.kind} got ${k}`);
      if (!([] as string[]).concat(j.status).includes(r.status)) L.push(`  STATUS want ${j.status} got ${r.status} ${JSON.stringify(r.problems)}`);
      if (r.empty !== j.empty) L.push(`  EMPTY want ${j.empty} got ${r.empty}`);
      for (const w of j.facts) { const g = r.facts.find((f: any) => f.type === w.type && f.id === w.id);
        if (!g) { L.push(`  MISS ${w.type}:${w.id}`); continue; }
        for (const f of Object.keys(w)) if (!same(w[f], g[f])) L.push(`  ${g[f] === undefined ? 'MISS' : 'WRONG'} ${w.id}.${f} want ${show(f, w[f].$around ?? w[f].$day ?? w[f])} got ${show(f, g[f])}`);
        for (const f of Object.keys(g)) if (!(f in w) && g[f] !== undefined && f !== 'path') L.push(`  EXTRA ${w.id}.${f}=${show(f, g[f])}`); }
      for (const g of r.facts) if (!j.facts.find((w: any) => w.type === g.type && w.id === g.id)) L.push(`  ${j.complete ? 'EXTRAFACT' : 'extrafact'} ${JSON.stringify(g)}`);
      for (const m of j.mustNot) {
        const mm = /^(fact:)?(\w+):(.+?)(?:\.(\w+)(?:=(.*))?)?$/.exec(m); const top = /^(status|empty)=(.*)$/.exec(m);
        if (top) { if (String(r[top[1]!]) === top[2]) L.push(`  MUSTNOT ${m}`); continue; }
        if (m.startsWith('fact:')) { const [, t, id] = m.split(':'); if (r.facts.some((f: any) => f.type === t && f.id === id)) L.push(`  MUSTNOT ${m}`); continue; }
        const i = m.indexOf(':'); const rest = m.slice(i + 1); const dot = rest.lastIndexOf('.'); const id = rest.slice(0, dot); const [fld, val] = rest.slice(dot + 1).split('=');
        for (const f of r.facts) if (f.type === m.slice(0, i) && (id === '*' || f.id === id) && f[fld!] !== undefined && (val === undefined || String(f[fld!]) === val)) L.push(`  MUSTNOT ${m} (${f.id})`);
      }
      dump[`${kind}/${name}`] = { kind: k, shell, ...r };
      if (L.some((l) => !l.startsWith('  EXTRA ') && !l.startsWith('  extrafact'))) out.push(`## ${kind}/${name} ${JSON.stringify(r.problems)} lang=${shell.lang} shop=${shell.shopName}\n${L.join('\n')}`);
      else { pass.push(`${kind}/${name}`); if (L.length) out.push(`-- pass ${kind}/${name}\n${L.join('\n')}`); }
    }
  writeFileSync('/tmp/adversary/_results.txt', out.join('\n') + `\n\nPASS ${pass.length}: ${pass.join(' ')}\n`);
  writeFileSync('/tmp/adversary/_dump.json', JSON.stringify(dump, null, 1));
  writeFileSync('/tmp/adversary/_pass.json', JSON.stringify(pass));
  expect(true).toBe(true);
});
