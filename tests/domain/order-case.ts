import type { OrderCase } from '../../lib/domain/checklist.ts';
import type { StoredFact } from '../../lib/domain/facts.ts';
import type { Market } from '../../lib/domain/market.ts';
import { judge, toTask } from '../../lib/domain/plan.ts';
import type { RuleId } from '../../lib/domain/rule.ts';
import { stateAt } from '../../lib/domain/rule.ts';
import type { TaskView } from '../../lib/domain/task.ts';
import { NOW, PCC, settingsOf } from './samples.ts';

/** The case as the background puts it together: every fact judged by the real rules. */
export function caseOf(facts: readonly StoredFact[], market: Market | undefined = PCC): OrderCase {
  const tasks: TaskView[] = [];
  const missing = new Map<RuleId, readonly string[]>();
  for (const fact of facts)
    for (const { rule, verdict } of judge({ [fact.type]: fact }, { now: NOW }, settingsOf(market)))
      if (verdict.status === 'unknown')
        missing.set(rule, [...(missing.get(rule) ?? []), ...verdict.missing]);
      else
        for (const finding of verdict.findings)
          tasks.push({ ...toTask(rule, finding, 'host|1', NOW), state: stateAt(finding, NOW) });
  return {
    order: facts.find((fact) => fact.type === 'order'),
    threads: facts.filter((fact) => fact.type === 'thread'),
    returns: facts.filter((fact) => fact.type === 'return'),
    tasks,
    missing,
  };
}
