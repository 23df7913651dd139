/** 1 January 2024 was a Monday: its week gives the weekdays' names. */
const MONDAY = Date.UTC(2024, 0, 1);

/** Names of the weekdays, Monday first. @param locale BCP 47 tag */
export function weekdayNames(locale: string): readonly string[] {
  const names = new Intl.DateTimeFormat(locale, { weekday: 'long', timeZone: 'UTC' });
  return Array.from({ length: 7 }, (_, day) => names.format(MONDAY + day * 86_400_000));
}
