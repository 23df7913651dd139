/** Brands and products are invented: no real trader's name belongs in a test. */
export const PRODUCTS: readonly (readonly [brand: string, title: string, price: number])[] = [
  ['Nordika', 'Nordika teclado mecánico K87 retroiluminado', 74.9],
  ['Nordika', 'Nordika ratón inalámbrico M3 2400 ppp', 24.95],
  ['Veltron', 'Veltron monitor 27" QHD 165 Hz', 229],
  ['Veltron', 'Veltron soporte doble para monitor', 49.5],
  ['Ausona', 'Ausona auriculares Bluetooth ANC 40 h', 89.99],
  ['Ausona', 'Ausona altavoz portátil IPX7', 39.9],
  ['Ausona', 'Ausona barra de sonido 2.1 200 W', 119],
  ['Corvex', 'Corvex SSD NVMe 1 TB', 69.99],
  ['Corvex', 'Corvex memoria DDR5 32 GB (2×16)', 104.5],
  ['Corvex', 'Corvex disco externo 4 TB USB-C', 112.9],
  ['Lumar', 'Lumar bombilla LED inteligente E27, paquete de 4', 32],
  ['Lumar', 'Lumar enchufe inteligente con medidor', 14.9],
  ['Tessaro', 'Tessaro cafetera superautomática 15 bar', 349],
  ['Tessaro', 'Tessaro freidora de aire 5,5 l', 84.95],
  ['Tessaro', 'Tessaro robot aspirador R2', 259.9],
  ['Palmier', 'Palmier funda para portátil 15,6"', 19.95],
  ['Palmier', 'Palmier mochila antirrobo 20 l', 44],
  ['Helio', 'Helio cargador GaN 65 W', 36.5],
  ['Helio', 'Helio cable USB-C 2 m, 100 W', 12.99],
  ['Helio', 'Helio batería externa 20.000 mAh', 41.9],
  ['Brisa', 'Brisa ventilador de torre 45 W', 57],
  ['Brisa', 'Brisa humidificador 4 l', 48.9],
  ['Orbea Cam', 'Orbea Cam cámara IP exterior 2K', 63.4],
  ['Orbea Cam', 'Orbea Cam timbre con vídeo', 99],
];

/** Each brand makes one kind of thing, as invented as itself. */
const CATEGORIES: Readonly<Record<string, string>> = {
  Nordika: 'Periféricos',
  Veltron: 'Monitores',
  Ausona: 'Sonido',
  Corvex: 'Almacenamiento',
  Lumar: 'Iluminación',
  Tessaro: 'Pequeño electrodoméstico',
  Palmier: 'Fundas y mochilas',
  Helio: 'Cables y cargadores',
  Brisa: 'Climatización',
  'Orbea Cam': 'Seguridad',
};

export function categoryOf(brand: string): string {
  const category = CATEGORIES[brand];
  if (!category) throw new Error(`no category for ${brand}`);
  return category;
}

export const CONDITIONS = ['11', '10'] as const;

export const FIRST_NAMES = [
  'Ana',
  'Luis',
  'Marta',
  'João',
  'Inês',
  'Claire',
  'Julien',
  'Anna',
  'Jonas',
  'Giulia',
  'Marco',
  'Olivia',
] as const;

export const LAST_NAMES = [
  'García Pons',
  'Ferreira',
  'Lefèvre',
  'Schneider',
  'Conti',
  'Núñez',
  'Almeida',
  'Moreau',
  'Weiß',
  'De Luca',
  "O'Brien",
  'Iturralde',
] as const;

export const CARRIERS = ['SEUR', 'CTT Express', 'DHL', 'GLS', 'Correos'] as const;
