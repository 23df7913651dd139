import { describe, expect, it } from 'vitest';
import { createDetector } from '../../lib/language/detector.ts';

const CHANNELS = ['es', 'pt', 'fr', 'it', 'de', 'en', 'nl', 'pl'];
const detector = createDetector();

describe('languages it does not know', () => {
  it.each([
    ['Romanian', 'Comanda dumneavoastră a fost expediată astăzi.'],
    ['Romanian', 'Am primit returul si am procesat rambursarea.'],
    ['Swedish', 'Kan du skicka oss en bild på den skadade produkten?'],
    ['Danish', 'Varen er desværre udsolgt, vi refunderer pengene hurtigst muligt.'],
    ['Norwegian', 'Takk for meldingen, pakken blir levert på mandag.'],
    ['Czech', 'Vyrobek muzete vratit do triceti dnu.'],
    ['Slovak', 'Tovar žiaľ nie je na sklade, peniaze vám vrátime čo najskôr.'],
    ['Hungarian', 'A terméket harminc napon belül visszaküldheti.'],
    ['Turkish', 'Hasarlı ürünün fotoğrafını bize gönderebilir misiniz?'],
    ['Finnish', 'Voisitteko lähettää meille kuvan vaurioituneesta tuotteesta?'],
    ['Croatian', 'Primili smo povrat i vratili vam novac.'],
    ['Slovene', 'Izdelka žal ni na zalogi, denar vam bomo vrnili čim prej.'],
    ['Lithuanian', 'Atsiprašome už vėlavimą, patikrinsime su kurjeriu.'],
    ['Indonesian', 'Halo, pesanan Anda sudah dikirim hari ini dan akan tiba besok.'],
  ])('%s: %s', async (_, text) => {
    for (const channel of CHANNELS) {
      const answer = await detector.detect(text, [channel]);
      expect(answer, channel).toEqual({ language: 'und', matches: false });
    }
  });

  it.each([
    ['a few letters', 'Coletul ajunge azi'],
    ['names', 'Se lo lleva Łukasz Škvorecký Đorđević a Reșița.'],
    ['names', 'Enviado a Özgür Yıldız, Kırşehir Şubesi, Çankırı, y a Győző Szűcs, Sörgyár.'],
    ['slips and slang', 'xfa mndame l fctra d mi pdido q no m ha yegado'],
  ])('are not found in %s: %s', async (_, text) => {
    expect((await detector.detect(text, ['es'])).language).not.toBe('und');
  });
});
