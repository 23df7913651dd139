import type { Figure, FigureUnit, FigureValue } from './figure.ts';
import { amountFormat, countryNames, numberFormat } from './formats.ts';
import type { Words } from './words.ts';

/** Units that are written beside the number; of the others the figure's name says what counts. */
const WRITTEN: Readonly<Partial<Record<FigureUnit, Parameters<typeof amountFormat>[1]>>> = {
  hours: 'hour',
  days: 'day',
  years: 'year',
  percent: 'percent',
};

/** What a figure is called, with its level or its country: `Garantía · Portugal`. */
export function sayFigureName({ label, level, country }: Figure, words: Words): string {
  const place = country === undefined ? undefined : sayCountry(country, words);
  return [words.t(label), level === undefined ? place : words.t(level)].filter(Boolean).join(' · ');
}

/** A figure's value: `24 horas`, `sí`, the choice in words. */
export function sayFigure(figure: Figure, value: FigureValue, words: Words): string {
  if (typeof value === 'boolean') return words.t(value ? 'figureYes' : 'figureNo');
  if (typeof value === 'string') {
    const key = figure.choices?.[value];
    return key === undefined ? value : words.t(key);
  }
  const unit = WRITTEN[figure.unit];
  return (unit ? amountFormat(words, unit) : numberFormat(words)).format(value);
}

/** The unit alone, to stand behind a field: `horas`; `undefined` where there is none to write. */
export function sayUnit(unit: FigureUnit, words: Words): string | undefined {
  const written = WRITTEN[unit];
  const parts = written && amountFormat(words, written).formatToParts(2);
  return parts?.find(({ type }) => type === 'unit' || type === 'percentSign')?.value;
}

/** `PT` → `Portugal`; a code nobody knows is shown as it is. */
export function sayCountry(code: string, words: Words): string {
  try {
    return countryNames(words).of(code) ?? code;
  } catch {
    return code;
  }
}
