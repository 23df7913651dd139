/** Product titles as shops write them, per language. Written for these tests; the books are real. */
export const TITLES: Readonly<Record<string, readonly string[]>> = {
  en: [
    'Acme SoundPods Pro (2nd Generation) with Magnetic Charging Case',
    'Superlight Wireless Gaming Mouse',
    'wireless mechanical gaming keyboard with rgb backlight',
    'Stainless Steel Water Bottle',
    'noise cancelling over ear headphones',
    'Set of 6 Wine Glasses for Red and White Wine, Dishwasher Safe',
    'Garden Hose Reel',
    'Where the Crawdads Sing',
    'How to Win Friends and Influence People',
  ],
  de: [
    'Akku-Bohrschrauber im Koffer',
    'wasserdichte Regenjacke für Damen',
    'Kaffeevollautomat mit Milchaufschäumer',
    'Die unendliche Geschichte',
  ],
  fr: ['Housse de couette en coton', 'Aspirateur balai sans fil', 'Le Petit Prince'],
  es: ['Funda de silicona para móvil', 'Cien años de soledad', 'Juego de sábanas de algodón'],
  it: ['Custodia in silicone per telefono', 'Lampada da scrivania con morsetto'],
  pt: ['Capa de silicone para telemóvel', 'Máquina de café com moinho'],
};

/** A greeting with a name, a sentence, and a closing, per language. */
export const LETTERS: Readonly<Record<string, readonly [string, string, string]>> = {
  es: ['Buenos días, Sra. García:', 'Lo sentimos, el producto ya no está disponible.', 'Un saludo'],
  pt: ['Bom dia, Sra. Silva:', 'Lamentamos, mas o produto já não está disponível.', 'Cumprimentos'],
  fr: ['Bonjour Madame Dupont,', 'Désolés, le produit n’est plus disponible.', 'Cordialement'],
  it: ['Gentile Sig.ra Rossi,', 'Ci dispiace, il prodotto non è disponibile.', 'Cordiali saluti'],
  de: [
    'Sehr geehrte Frau Müller,',
    'Es tut uns leid, das Produkt ist nicht mehr verfügbar.',
    'Mit freundlichen Grüßen',
  ],
  en: ['Dear Mrs Smith,', 'We are sorry, the product is no longer available.', 'Kind regards'],
};
