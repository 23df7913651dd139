import type { PanelState } from '../../lib/domain/views.ts';
import type { Words } from '../../lib/domain/words.ts';
import { plural, ruleNameKey } from '../../lib/domain/words.ts';
import { sayProblems } from './problems.ts';

interface Props extends Pick<PanelState, 'problems' | 'unknown'> {
  readonly words: Words;
}

/** What the page kept from us: unread parts, and rules that had to stay silent for it. */
export function PanelGaps({ problems: codes, unknown, words }: Props) {
  const problems = sayProblems(codes, words);
  if (problems.length === 0 && unknown.length === 0) return null;
  return (
    <div class="t-gaps">
      <h3>{words.t('panelGaps')}</h3>
      <ul>
        {problems.map((problem) => (
          <li key={problem}>{problem}</li>
        ))}
        {unknown.map(({ rule, count }) => (
          <li key={rule}>
            {plural(words, 'panelUnknown', count, [words.t(ruleNameKey(rule)), String(count)])}
          </li>
        ))}
      </ul>
    </div>
  );
}
