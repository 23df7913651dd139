import type { Judgement } from '../domain/plan.ts';
import type { Notice } from '../domain/views.ts';

/** What was found, as notices; rules that could not judge say nothing. */
export function noticesOf(judgements: readonly Judgement[], href?: string): readonly Notice[] {
  return judgements.flatMap(({ rule, verdict }) =>
    verdict.status === 'judged'
      ? verdict.findings.map((finding) => ({ ...finding, rule, ...(href && { href }) }))
      : [],
  );
}
