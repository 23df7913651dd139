/** `22 nov` for each local date, as short as the language has it. */
export function dayLabels(dates: readonly string[], locale: string): readonly string[] {
  const format = new Intl.DateTimeFormat(locale, {
    day: 'numeric',
    month: 'short',
    timeZone: 'UTC',
  });
  return dates.map((date) => {
    const at = Date.parse(`${date}T00:00:00Z`);
    return Number.isNaN(at) ? date : format.format(at);
  });
}
