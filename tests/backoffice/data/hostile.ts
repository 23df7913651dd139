const RLO = '\u202e';
const RLM = '\u200f';
const ZERO_WIDTH = '\u200b';

/** Texts a customer could write into a subject, each of which has broken some reader somewhere. */
export const HOSTILE: readonly string[] = [
  '<img src="x:" onerror="window.__hostile=1">Pedido',
  '"><script>window.__hostile=1</script>',
  "</td></tr></table><h1>0</h1>'",
  `${RLO}odidep im átse ednóD${RLM} 12/11`,
  `Factura${ZERO_WIDTH}\u0000 n.º 0 de 0`,
  'constructor __proto__ toString',
  `Devolución ${'muy larga '.repeat(1_024)}`,
  '   \t ',
  '${7*7} {{7*7}} %s $1 &amp; &lt;b&gt;',
  'مرحبا أين طلبي رقم ١٢٣٤؟',
  '12/11/2026 10:00 - SKU: 000 - 0 resultados',
  '🧨'.repeat(200),
];
