import { linesOf, namesIn } from '../dom.ts';
import { labelIn, labelOf } from '../labels/index.ts';
import { valueOf } from '../row.ts';

export type IncidentState = 'open' | 'closed';

/** An incident's state in words of any supported language; "marked as resolved" counts as closed. */
export function incidentStateOf(text: string): IncidentState | undefined {
  if (text.length > 80) return undefined;
  if (labelOf(text, 'orderStates') === 'incident-open') return 'open';
  return labelOf(text, 'incidentStates') ?? labelIn(text, 'incidentStates');
}

/** The state a cell shows, in its text or as the name of its icon; two that differ say nothing. */
export function incidentStateIn(cell: Element): IncidentState | undefined {
  const whole = incidentStateOf(valueOf(cell));
  if (whole) return whole;
  const states = new Set(
    [...linesOf(cell, 8), ...namesIn(cell)].flatMap((text) => incidentStateOf(text) ?? []),
  );
  return states.size === 1 ? [...states][0] : undefined;
}
