// @vitest-environment happy-dom
import { readFileSync, writeFileSync } from 'node:fs';
import { test, expect } from 'vitest';
import { composerOf, draftIn } from '../lib/marketplace/pages/composer.ts';
import { uploadPlaceOf, SeenOptions } from '../lib/marketplace/pages/upload.ts';
for (const P of [Element.prototype, Document.prototype] as any[]) for (const m of ['closest','matches','querySelector','querySelectorAll']) { const o = P[m]; if (o) P[m] = function (q: string) { return o.call(this, q.replace('[contenteditable=false i]', '[contenteditable="false"]')); }; }
test('snippets', () => {
  const out: string[] = []; let ok = 0;
  for (const s of JSON.parse(readFileSync('/tmp/adversary/_snippets.json', 'utf8'))) {
    const doc = new DOMParser().parseFromString(`<html><body><div id="root"><main>${s.html}</main></div></body></html>`, 'text/html');
    const x = doc.querySelector('[data-x]')!;
    try {
      if (s.t === 'composer') { const r = composerOf(x, s.kind); if (!!r !== s.want) out.push(`${s.name}: composer want ${s.want} got ${!!r}`); else ok++; if (r && s.draft && draftIn(r).trim() !== s.draft) out.push(`${s.name}: draft ${JSON.stringify(draftIn(r))}`); }
      else { const r = uploadPlaceOf(x, s.kind, new SeenOptions()); const t = r?.target ?? null; if (t !== s.want) out.push(`${s.name}: upload want ${s.want} got ${t}`); else if ('inv' in s && (r?.typeIsInvoice ?? null) !== s.inv) out.push(`${s.name}: typeIsInvoice want ${s.inv} got ${r?.typeIsInvoice}`); else ok++; }
    } catch (e: any) { out.push(`${s.name}: THROWS ${e.stack}`); }
  }
  writeFileSync('/tmp/adversary/_snip_results.txt', out.join('\n') + `\nOK ${ok}\n`); expect(1).toBe(1);
});
