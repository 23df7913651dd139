import { expect, test } from 'vitest';
import {
  languageCoded,
  languageNamed,
  settingOf,
  type SettingKey,
} from '../../lib/marketplace/pages/labels/settings.ts';

test.each<[SettingKey | undefined, readonly string[]]>([
  [
    'phone',
    ['Teléfono de atención al cliente', 'Phone *', 'Telefonnummer', 'Téléphone', 'Telemóvel'],
  ],
  [
    'email',
    ['Correo electrónico', 'Customer service e-mail address', 'Kontakt-E-Mail', 'Courriel'],
  ],
  [
    'registration',
    [
      'NIF/CIF',
      'VAT number',
      'USt-IdNr.',
      'Partita IVA',
      'Numéro SIRET',
      'Company registration no.',
      'N.º de contribuinte',
    ],
  ],
  [
    'dispatchCountry',
    [
      'País de envío',
      'Shipping country',
      'Versandland',
      "Pays d'expédition",
      'Paese di spedizione',
      'Ships from (country)',
    ],
  ],
  [
    'returnPolicy',
    [
      'Política de devoluciones',
      'Return policy',
      'Rückgabebedingungen',
      'Politique de retour',
      'Politica di reso',
      'Política de devoluções',
    ],
  ],
  [
    'returnDays',
    [
      'Plazo de devolución',
      'Return period',
      'Rückgabefrist (Tage)',
      'Délai de retour',
      'Termine di reso (giorni)',
    ],
  ],
  [
    'warrantyYears',
    [
      'Garantía (años)',
      'Warranty period',
      'Garantie (Jahre)',
      'Garanzia (anni)',
      'Durée de garantie',
    ],
  ],
  [
    'shopName',
    ['Nombre de la tienda', 'Store name', 'Shopname', 'Nom de la boutique', 'Nome del negozio'],
  ],
  ['description', ['Descripción', 'Shop description', 'Beschreibung', 'Descrizione']],
  [
    undefined,
    [
      'Fax',
      'Return address',
      'Dirección de devolución',
      'Notification e-mail',
      'Bank name',
      'IBAN',
      'Deutschland',
      'Website',
      'Contact name',
      'Vous pouvez retourner tout article sous 14 jours.',
      '',
    ],
  ],
])('%s', (key, captions) => {
  for (const caption of captions) expect([caption, settingOf(caption)]).toEqual([caption, key]);
});

test.each<[string, string | undefined]>([
  ['Política de devoluciones (Español)', 'es'],
  ['Return policy – PT', 'pt'],
  ['Politica di reso - IT', 'it'],
  ['Política de devoluciones', undefined],
  ['Rückgaberichtlinie (de_DE)', 'de'],
  ['FR', 'fr'],
])('the language named by %s', (caption, code) => {
  expect(languageNamed(caption)).toBe(code);
});

test.each<[string, string | undefined]>([
  ['returnPolicy.pt_PT', 'pt'],
  ['returnPolicy[de]', 'de'],
  ['policy-es', 'es'],
  ['description', undefined],
  ['it', 'it'],
  ['returnPolicy', undefined],
])('the language coded in %s', (attribute, code) => {
  expect(languageCoded(attribute)).toBe(code);
});
